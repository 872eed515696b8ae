// The few words and checks that several commands share.
#pragma once

#include "app/session.h"
#include "app/text.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

std::string text_of(Value const&);                    // "12", "true", the text itself; "-" for a cleared answer.
nlohmann::ordered_json value_json(Value const&);
std::string local_time_text(std::int64_t at_ms);      // "2026-09-30 15:15", in Viet Nam.
std::string counted(std::size_t count, std::string const& noun);   // "1 file", "3 files"
std::string counted(std::size_t count, std::string const& one, std::string const& several);

// The language spoken until this goes out of scope.
class Speaking {
public:
    explicit Speaking(Language language) { speak(language); }
    ~Speaking() { speak(m_before); }
    Speaking(Speaking const&) = delete;
    Speaking& operator=(Speaking const&) = delete;

private:
    Language m_before = spoken();
};
inline Language language_asked_for(bool is_english) { return is_english ? Language::english : spoken(); }

// What was asked for exists in the plan; Fault::refused lists what does.
Result<void> check_unit(Plan const&, std::string const& unit);
Result<Period> period_in(Plan const&, std::string const& text);
Result<Date> day_in(std::string const& option, std::string const& text);   // The error names the option.

// The file that brought this answer here; nothing when it was entered here.
std::optional<std::string> file_that_brought(Contents const&, ChangeId const&);

// The stored file with this receipt, upper or lower case. Fault::not_found, or Fault::refused when two have it.
Result<StoredBundle> file_with_receipt(Contents const&, std::string receipt);

// "current", "replaced", "in conflict": what a change is among the answers to its question.
char const* state_of(Change const&, Answers const&);

// Of every device that waits to be confirmed, each once.
std::vector<std::string> pending_device_codes(Session const&);

}
