// What stands above and below the text, and who it goes to: the plan's own lines, and what in them a person has to decide.
#include "app/report_draft_parts.h"

#include "app/letters.h"
#include "core/report/decree.h"
#include "core/report/letters.h"

#include <algorithm>
#include <sstream>

namespace canbang {

static bool has_greeting(Draft const& draft) { return draft.options.has_greeting && !draft.options.is_internal && !draft.plan.letterhead.report_to.empty(); }

report::Head head_of(Draft const& draft)
{
    auto const& letter = draft.plan.letterhead;
    auto const year = std::to_string(int(draft.options.cutoff.year()));
    auto const subject = say(draft.options.is_internal ? "report.subject_internal" : "report.subject", { lower_first(draft.plan.title) });
    return { upper_case(letter.parent), upper_case(draft.plan.office), letter.report_number, say("report.place_and_date", { letter.place, year }),
        say("report.kind"), subject, has_greeting(draft) ? letter.report_to : std::string() };
}

// --- Recipients ------------------------------------------------------------------------------------------

// Whom the report is addressed to is not named a second time; the internal version does not go there at all.
static std::vector<std::string> recipients_of(Draft const& draft)
{
    auto lines = draft.plan.recipients;
    auto const& to = draft.plan.letterhead.report_to;
    if (!to.empty() && (has_greeting(draft) || draft.options.is_internal))
        std::erase_if(lines, [&](std::string const& line) { return line.starts_with("- " + to); });
    if (has_greeting(draft))
        lines.insert(lines.begin(), report::decree::as_above);
    return lines;
}

// "Phòng Hành chính – Quản trị" -> "PHCQT"
static std::string initials_of(std::string const& name)
{
    std::string initials;
    std::istringstream words(upper_case(name));
    for (std::string word; words >> word;) {
        std::size_t end = 0;
        report::next_character(word, end);
        if (report::has_upper_case(word))
            initials += word.substr(0, end);
    }
    return initials;
}

// An abbreviation that neither the decree nor the registry explains. The plan's own may have been cut short.
static bool is_unexplained(Plan const& plan, std::string const& words)
{
    bool const is_abbreviation = report::has_upper_case(words) && !report::has_lower_case(words) && words.find(' ') == std::string::npos;
    return is_abbreviation && words != report::decree::clerks && std::ranges::none_of(plan.units, [&](Unit const& unit) {
        auto const initials = initials_of(unit.name.vi);
        return initials == words || initials == initials_of(unit.name.vi.substr(0, unit.name.vi.find(' '))) + words;
    });
}

static void add_doubts(Plan const& plan, std::string const& line, std::size_t index, std::vector<report::Doubt>& doubts)
{
    for (std::size_t at = 0; at < line.size();) {
        auto const end = std::min(line.find_first_of(",;:.", at), line.size());
        auto const from = std::min(line.find_first_not_of(" -", at), end);
        auto const words = line.substr(from, end - from);
        if (is_unexplained(plan, words))
            doubts.push_back({ index, from, words.size() });
        at = end + 1;
    }
}

report::Foot foot_of(Draft const& draft)
{
    report::Foot foot { recipients_of(draft), draft.plan.letterhead.signed_as, draft.plan.letterhead.signer };
    for (std::size_t i = 0; i < foot.recipients.size(); ++i)
        add_doubts(draft.plan, foot.recipients[i], i, foot.doubts);
    return foot;
}

std::string attached_to(Draft const& draft)
{
    auto const& letter = draft.plan.letterhead;
    if (draft.options.is_internal)
        return say("report.attached_internal");
    auto const number = (letter.report_number.starts_with('/') ? "      " : "") + letter.report_number;
    return say("report.attached_to", { number, std::to_string(int(draft.options.cutoff.year())), draft.plan.office });
}

}
