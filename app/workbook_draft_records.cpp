// Who has handed in what, and the source of every number: who entered it, when, in which file.
#include "app/format.h"
#include "app/workbook_draft_parts.h"

#include <algorithm>
#include <map>

namespace canbang {

// --- Hand-ins ---------------------------------------------------------------------------------------------------

static std::vector<SheetColumn> hand_in_columns()
{
    return { column("workbook.column.period"), column("workbook.column.unit", ColumnKind::text, 36), column("workbook.column.state"), column("workbook.column.revision", ColumnKind::number), column("workbook.column.receipt"),
        column("workbook.column.handed_in_on", ColumnKind::date), column("workbook.column.deadline", ColumnKind::date), column("workbook.column.on_time", ColumnKind::text, 16), column("workbook.column.comment", ColumnKind::text, 40) };
}

// Nobody is late for a period that was over before the plan existed.
static void add_hand_in(Sheet& sheet, Unit const& unit, HandIn const& hand_in, bool is_before_plan)
{
    bool const is_missing = hand_in.state == ReviewState::missing;
    auto const day = [](std::optional<Date> date) { return date ? SheetCell { *date } : SheetCell {}; };
    auto& cells = add_row(sheet);
    cells = { quarter_name(hand_in.period), pick(unit.name), state_word(hand_in.state), {}, {}, day(hand_in.first_made_on), day(hand_in.deadline), {}, {} };
    if (!hand_in.comment.empty())
        cells.back() = hand_in.comment;
    if (is_missing)
        return;
    cells[3] = std::int64_t { hand_in.revision }, cells[4] = hand_in.receipt;
    cells[7] = say(is_before_plan ? "overview.news.before_plan" : hand_in.is_on_time ? "workbook.on_time" : "workbook.late");
}

// Of the quarters that have begun, and of the year.
static Sheet hand_ins_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "hand_ins", hand_in_columns());
    auto periods = facts.quarters();
    periods.push_back(facts.year());
    for (auto const period : periods) {
        for (auto const* unit : facts.units(period))
            add_hand_in(sheet, *unit, hand_in_of(facts.plan(), facts.ledger(), facts.session.contents.bundles, unit->id, period), precedes_plan(facts.plan(), period));
    }
    return sheet;
}

// --- Sources ----------------------------------------------------------------------------------------------------

// The file that brought each answer first.
static std::map<ChangeId, std::string> files_of(Contents const& contents)
{
    std::map<ChangeId, std::string> files;
    for (auto const& stored : contents.bundles) {
        for (auto const& id : stored.carried) {
            if (!stored.is_own)
                files.emplace(id, stored.file_name);
        }
    }
    return files;
}

static std::vector<SheetColumn> source_columns()
{
    return { column("workbook.column.period"), column("workbook.column.unit", ColumnKind::text, 36), column("workbook.column.question", ColumnKind::text, 44), column("workbook.column.value", ColumnKind::number),
        column("workbook.column.author", ColumnKind::text, 24), column("workbook.column.at", ColumnKind::moment), column("workbook.column.file", ColumnKind::text, 46), column("workbook.column.id", ColumnKind::text, 36),
        column("workbook.column.note", ColumnKind::text, 24) };
}

// Numbers that the office's leaders are entered as count by themselves; all others with their unit's hand-in.
static bool is_of_the_annex(AnnexFacts const& facts, Key const& key)
{
    auto const* figure = find_figure(facts.plan(), key.subject);
    bool const is_known = figure || key.subject.starts_with("document.");
    bool const has_begun = key.period.is_year() || first_day(key.period) <= facts.cutoff;
    bool const is_own_word = figure && figure->coordinator_only && key.unit == facts.plan().coordinator;
    return is_known && has_begun && key.period.year == facts.plan().year && (is_own_word || facts.counts(key.unit, key.period));
}

static void add_sources(Sheet& sheet, AnnexFacts const& facts, Key const& key, Answers const& answers, std::map<ChangeId, std::string> const& files)
{
    auto const first = is_disputed(answers) ? answers.heads.begin() : answers.heads.end() - 1;
    for (auto change = first; change != answers.heads.end(); ++change) {
        auto const* number = as_number(change->value);
        if (!number)
            continue;
        auto const file = files.find(change->id);
        add_row(sheet) = { quarter_name(key.period), unit_name(facts.plan(), key.unit), question_name(facts.plan(), key), *number, change->author, Moment { change->at_ms },
            file == files.end() ? say("workbook.source.here") : file->second, to_hex(change->id), is_disputed(answers) ? SheetCell { say("workbook.gap.disputed") } : SheetCell {} };
    }
}

static Sheet sources_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "sources", source_columns());
    auto const files = files_of(facts.session.contents);
    for (auto const& [key, answers] : facts.ledger().questions()) {
        if (is_of_the_annex(facts, key))
            add_sources(sheet, facts, key, answers, files);
    }
    return sheet;
}

std::vector<Sheet> record_sheets(AnnexFacts const& facts) { return { hand_ins_sheet(facts), sources_sheet(facts) }; }

}
