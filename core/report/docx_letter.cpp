// What stands above and below the text: the letterhead, the signature, the title of an annex.
#include "core/report/docx_native.h"

#include "core/report/decree.h"
#include "core/report/letters.h"

#include <algorithm>

namespace canbang::report {

static double points_of(int mm) { return mm * 72 / 25.4; }

// A line of its own: the upper border of a low paragraph, as long as asked and in the middle.
static void add_line(pugi::xml_node parent, double length_points, double room_points)
{
    auto properties = properties_of(add_paragraph(parent, "LetterLine"));
    auto const side = std::to_string(twips_of_points(std::max(0.0, (room_points - length_points) / 2)));
    add(add(properties, "w:pBdr"), "w:top", { { "w:val", "single" }, { "w:sz", "6" }, { "w:space", "1" }, { "w:color", "000000" } });
    add(properties, "w:spacing", { { "w:before", "20" }, { "w:after", "0" }, { "w:line", "80" }, { "w:lineRule", "exact" } });
    add(properties, "w:ind", { { "w:left", side }, { "w:right", side } });
}

static double longest(std::vector<std::string> const& lines, double points)
{
    double width = 0;
    for (auto const& line : lines)
        width = std::max(width, width_of(line, points, true));
    return width;
}

// "solid line below 1/3 to 1/2 of the text"
static constexpr double part_of_line = 0.4;

static void fill_agency(pugi::xml_node cell, Head const& head)
{
    auto const room = points_of(decree::header_left);
    if (!head.parent.empty())
        add_lines(add_paragraph(cell, "LetterParent"), balanced_lines(head.parent, room, agency_points, false));
    auto const lines = balanced_lines(head.agency, room, agency_points, true);
    add_lines(add_paragraph(cell, "LetterAgency"), lines);
    add_line(cell, part_of_line * longest(lines, agency_points), room);
}

static void fill_nation(pugi::xml_node cell)
{
    add_run(add_paragraph(cell, "LetterNation"), { decree::nation });
    add_run(add_paragraph(cell, "LetterMotto"), { decree::motto });
    add_line(cell, width_of(decree::motto, motto_points, true), points_of(decree::header_right));
}

static std::string blank(std::string const& number) { return number.starts_with('/') ? std::string(6, ' ') + number : " " + number; }

static void add_letterhead(pugi::xml_node body, Head const& head)
{
    auto table = add_plain_table(body, { decree::header_left, decree::header_right });
    auto upper = add(table, "w:tr"), lower = add(table, "w:tr");
    fill_agency(add_cell(upper, twips(decree::header_left)), head);
    fill_nation(add_cell(upper, twips(decree::header_right)));
    add_run(add_paragraph(add_cell(lower, twips(decree::header_left)), "LetterNumber"), { decree::number + blank(head.number) });
    add_run(add_paragraph(add_cell(lower, twips(decree::header_right)), "LetterDate"), { head.place_and_date });
}

void add_head(Building& building, Head const& head)
{
    add_letterhead(building.body, head);
    add_run(add_paragraph(building.body, "Title"), { head.kind });
    auto const room = points_of(building.width_mm);
    auto const lines = balanced_lines(head.subject, room, body_points, true);
    add_lines(add_paragraph(building.body, "Subtitle"), lines);
    add_line(building.body, part_of_line * longest(lines, body_points), room);
    if (!head.addressee.empty())
        add_run(add_paragraph(building.body, "LetterAddressee"), { std::string(decree::addressed_to) + " " + head.addressee });
    building.is_after_table = head.addressee.empty();            // The same distance as after a table.
}

static Runs recipient_runs(Foot const& foot, std::size_t line)
{
    Runs runs;
    std::size_t at = 0;
    auto const& words = foot.recipients[line];
    for (auto const& doubt : foot.doubts) {
        if (doubt.line != line)
            continue;
        runs.push_back({ words.substr(at, doubt.at - at) });
        runs.push_back({ words.substr(doubt.at, doubt.length), false, false, true });
        at = doubt.at + doubt.length;
    }
    runs.push_back({ words.substr(at) });
    return runs;
}

static void fill_recipients(pugi::xml_node cell, Foot const& foot)
{
    add_run(add_paragraph(cell, "LetterRecipients"), { decree::recipients });
    for (std::size_t i = 0; i < foot.recipients.size(); ++i) {
        auto const paragraph = add_paragraph(cell, "LetterRecipient");
        for (auto const& run : recipient_runs(foot, i))
            add_run(paragraph, run);
    }
}

static constexpr int lines_to_sign = 4;

static void fill_signature(pugi::xml_node cell, Foot const& foot)
{
    for (auto const& line : foot.signed_as)
        add_run(add_paragraph(cell, "LetterSigner"), { line });
    for (int i = 0; i < lines_to_sign; ++i)
        add_paragraph(cell, "LetterSigner");
    add_run(add_paragraph(cell, "LetterSigner"), { foot.signer });
}

void add_foot(Building& building, Foot const& foot)
{
    static constexpr int left = 82, right = 83;
    auto const space = add_paragraph(building.body, "LetterLine");
    add(properties_of(space), "w:keepNext");
    auto row = add(add_plain_table(building.body, { left, right }), "w:tr");
    add(add(row, "w:trPr"), "w:cantSplit");
    fill_recipients(add_cell(row, twips(left)), foot);
    fill_signature(add_cell(row, twips(right)), foot);
}

void add_annex_title(Building& building, Annex const& annex)
{
    auto const room = points_of(building.width_mm);
    add_run(add_paragraph(building.body, "AnnexName"), { annex.name });
    add_lines(add_paragraph(building.body, "AnnexName"), balanced_lines(annex.title, room, body_points, true));
    add_run(add_paragraph(building.body, "AnnexNote"), { annex.attached_to });
}

}
