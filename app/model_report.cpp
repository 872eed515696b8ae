#include "app/model_report.h"

#include "app/format.h"
#include "core/report/docx.h"
#include "core/report/lint.h"

#include <algorithm>

namespace canbang {

static ReportPiece piece_of(report::Run const& run)
{
    ReportPiece piece { run.text, run.is_bold, run.is_italic, run.is_note };
    if (run.source)
        piece.key = run.source->key, piece.indicator = run.source->key ? std::string() : run.source->indicator;
    return piece;
}

static std::vector<ReportPiece> pieces_of(report::Runs const& runs)
{
    std::vector<ReportPiece> pieces;
    std::ranges::transform(runs, std::back_inserter(pieces), piece_of);
    return pieces;
}

static std::string text_of(report::Runs const& runs)
{
    std::string text;
    for (auto const& run : runs)
        text += run.text;
    return text;
}

static ReportTable table_of(report::Table const& table)
{
    ReportTable shown { {}, std::size_t(table.header_rows), {} };
    for (auto const& column : table.columns)
        shown.weights.push_back(std::min(10.0f, float(std::max(column.width_mm, 12)) / 20));   // Above 10 it would be a fixed width.
    for (auto const& row : table.rows) {
        std::vector<std::string> cells;
        for (auto const& cell : row.cells) {
            cells.push_back(text_of(cell.runs));
            cells.resize(cells.size() + std::size_t(cell.columns) - 1);
        }
        cells.resize(shown.weights.size());
        shown.rows.push_back(std::move(cells));
    }
    return shown;
}

static ReportPart part_of(report::Heading const& heading)
{
    return { { heading.level == 1 ? ReportLook::heading : ReportLook::subheading, pieces_of(heading.runs) } };
}
static ReportPart part_of(report::Paragraph const& paragraph) { return { { paragraph.align == report::Align::centre ? ReportLook::centred : ReportLook::paragraph, pieces_of(paragraph.runs) } }; }
static ReportPart part_of(report::ListItem const& item) { return { { ReportLook::item, pieces_of(item.runs) } }; }
static ReportPart part_of(report::Table const& table) { return { {}, table_of(table) }; }
static ReportPart part_of(report::Picture const& picture) { return { { ReportLook::centred, { { picture.alt_text, false, true } } } }; }
static ReportPart part_of(report::PageBreak) { return {}; }

static void add_text(ReportModel& model, report::Report const& drafted)
{
    model.parts.push_back({ { ReportLook::centred, { { drafted.head.kind, true } } } });
    model.parts.push_back({ { ReportLook::centred, { { drafted.head.subject, true } } } });
    if (!drafted.head.addressee.empty())
        model.parts.push_back({ { ReportLook::centred, { { say("report_page.addressee", { drafted.head.addressee }) } } } });
    for (auto const& block : drafted.body)
        model.parts.push_back(std::visit([](auto const& shown) { return part_of(shown); }, block));
    for (auto const& annex : drafted.annexes)
        model.annexes.push_back(annex.name + ". " + annex.title);
}

static void check_layout(ReportModel& model, report::Report const& drafted)
{
    auto const found = report::lint_docx(report::write_docx(drafted));
    model.notes = say("report_page.notes", { number_text(std::int64_t(found ? found.value().notes_left : 0)) });
    if (spoken() == Language::english) {                     // The Decree asks for Vietnamese.
        model.layout = say("report_page.layout_copy");
        model.layout_tone = Tone::attention;
        return;
    }
    auto const deviations = found ? found.value().findings.size() : 1;
    model.layout = deviations == 0 ? say("report_page.layout_fine") : say("report_page.layout_wrong", { number_text(std::int64_t(deviations)) });
    model.layout_tone = deviations == 0 ? Tone::met : Tone::not_met;
}

ReportModel build_report(Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    ReportModel model;
    auto const options = report_options(scene);
    model.title = say("page.report");
    model.subtitle = say("report_page.subtitle", { plan.letterhead.report_to, short_date(options.cutoff) });
    model.cutoff = iso_date(options.cutoff);
    model.is_internal = options.is_internal, model.has_greeting = options.has_greeting;
    model.cards = build_cards(scene);
    auto const drafted = draft_report(plan, contents, options);
    if (!drafted) {
        model.problem = drafted.error().what;
        return model;
    }
    add_text(model, drafted.value());
    check_layout(model, drafted.value());
    return model;
}

DraftOptions report_options(Scene const& scene)
{
    auto const chosen = date_from(scene.place.report_cutoff);
    return { chosen ? chosen.value() : scene.session.plan.cutoff, scene.counting, !scene.place.report_without_greeting, scene.place.report_is_internal, scene.session.is_demo };
}

}
