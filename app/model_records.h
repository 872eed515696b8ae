// What was received, set apart, believed, backed up and done: the office's own files, one tab each.
#pragma once

#include "app/model.h"
#include "core/consolidation.h"

namespace canbang {

// Of a file that came in.
struct ReceivedRow {
    Digest digest {};
    std::string id, title, detail;          // "Phòng Tổng hợp · Quý IV/2026 · lần 2", "K7QMD-2XA4F · 10:42 20/11/2026 · máy 4F7K-Q2MD · a.json"
    std::string state;
    Tone tone = Tone::unknown;
    bool can_undo = false, is_undone = false;
};

struct QuarantineRow { Digest digest {}; std::string id, name, reason, hint, when; };

struct DeviceRow {
    DeviceKey device {};
    std::string code, units, detail, state;
    Tone tone = Tone::unknown;
    bool is_revoked = false, is_own = false;
    std::vector<std::string> unaccepted;    // Of a revoked device: what it answered and nobody has accepted.
};

struct BackupRow { std::string file_name, when, occasion; };

struct LogRow { std::string when, who, what, about, detail; };

struct LeftOutRow { std::string question, why; };

struct AboveModel {
    std::string plan_name;                  // Of the level above; empty before one was chosen.
    std::vector<std::pair<std::string, std::string>> units;   // To choose ourselves from, while it is new.
    std::string unit_id, unit_name;
    bool is_kept = false;
    Period period;
    std::vector<Period> periods;
    std::string summary, problem;           // "42 câu trả lời, 3 ô để trống"; why it cannot be made.
    std::vector<LeftOutRow> left_out;
};

struct RecordsTabItem { RecordsTab tab; std::string name; };

struct RecordsModel {
    std::string title, subtitle;
    bool is_coordinator = false;
    RecordsTab tab = RecordsTab::files;
    std::vector<RecordsTabItem> tabs;
    std::string why_empty, what_to_do;
    std::vector<ReceivedRow> files;
    std::vector<QuarantineRow> quarantined;
    std::string own_code;
    std::vector<DeviceRow> devices;
    std::vector<BackupRow> backups;
    std::string off_machine;                // When a copy was last put elsewhere, or that one is due.
    bool is_off_machine_due = false;
    std::vector<LogRow> log;                // Newest first, after the search.
    std::string watched_folder;
    AboveModel above;
};
RecordsModel build_records(Scene const&);

// One tab each.
void add_received(RecordsModel&, Scene const&);
void add_quarantined(RecordsModel&, Scene const&);
void add_devices(RecordsModel&, Scene const&);
void add_backups(RecordsModel&, Scene const&);
void add_log(RecordsModel&, Scene const&);
void add_above(RecordsModel&, Scene const&);

std::string log_about(Plan const&, std::string const& about);   // A key, "tong-hop 2026-Q3" or whatever it is, in words.
std::string restore_words(RestorePreview const&, std::int64_t made_at_ms);

// The plan within a file, sealed or not.
Result<Plan> plan_within(std::string const& bytes);

// Instead of any page, while the database cannot be opened.
struct RescueModel {
    std::string what, hint;                 // What is wrong with it.
    std::vector<BackupRow> backups;         // Newest first.
    bool can_begin_anew = false;            // Nothing is there any more.
};
RescueModel build_rescue(Error const&, std::vector<Backup> const& newest_first);

}
