#include "core/report/docx.h"

#include "core/report/archive.h"
#include "core/report/decree.h"
#include "core/report/docx_native.h"
#include "core/report/letters.h"

namespace canbang::report {

// --- Pages -----------------------------------------------------------------------------------------------

static void add_section(pugi::xml_node parent, bool is_wide, bool begins_anew)
{
    auto const width = std::to_string(twips(decree::page_width)), height = std::to_string(twips(decree::page_height));
    auto section = add(parent, "w:sectPr");
    add(section, "w:headerReference", { { "w:type", "default" }, { "r:id", "rIdHeader" } });
    add(section, "w:headerReference", { { "w:type", "first" }, { "r:id", "rIdFirstHeader" } });
    add_value(section, "w:type", "nextPage");
    auto size = add(section, "w:pgSz", { { "w:w", is_wide ? height : width }, { "w:h", is_wide ? width : height } });
    if (is_wide)
        size.append_attribute("w:orient") = "landscape";
    add(section, "w:pgMar", {
        { "w:top", std::to_string(twips(decree::top.least)) }, { "w:right", std::to_string(twips(decree::right.least)) },
        { "w:bottom", std::to_string(twips(decree::bottom.least)) }, { "w:left", std::to_string(twips(decree::left.least)) },
        { "w:header", std::to_string(twips(10)) }, { "w:footer", std::to_string(twips(10)) }, { "w:gutter", "0" } });
    if (begins_anew)
        add(section, "w:pgNumType", { { "w:start", "1" } });
    add(section, "w:titlePg");
}

// A section ends with the paragraph that describes it; the last one with the document.
static void end_section(Building& building, bool is_wide, bool begins_anew, bool is_last)
{
    if (is_last)
        return add_section(building.body, is_wide, begins_anew);
    auto properties = properties_of(add_paragraph(building.body, "LetterLine"));
    add_section(properties, is_wide, begins_anew);
}

static void add_annexes(Building& building, std::vector<Annex> const& annexes)
{
    static constexpr int left_and_right = decree::left.least + decree::right.least;
    for (std::size_t i = 0; i < annexes.size(); ++i) {
        auto const& annex = annexes[i];
        building.width_mm = (annex.is_wide ? decree::page_height : decree::page_width) - left_and_right;
        building.is_after_table = false;
        add_annex_title(building, annex);
        add_blocks(building, annex.blocks);
        end_section(building, annex.is_wide, true, i + 1 == annexes.size());
    }
}

static std::string document_part(Report const& report, std::vector<std::string>& media)
{
    pugi::xml_document document;
    Building building;
    building.body = add(root_of_part(document, "w:document"), "w:body");
    add_head(building, report.head);
    add_blocks(building, report.body);
    add_foot(building, report.foot);
    end_section(building, false, false, report.annexes.empty());
    add_annexes(building, report.annexes);
    media = std::move(building.media);
    return written(document);
}

static std::string header_part(bool has_number)
{
    pugi::xml_document document;
    auto paragraph = add_paragraph(root_of_part(document, "w:hdr"), "Header");
    if (has_number)
        add_run(add(paragraph, "w:fldSimple", { { "w:instr", " PAGE " } }), { "2" });
    return written(document);
}

// --- What stands beside the text in the archive ------------------------------------------------------------

static std::string settings_part()
{
    pugi::xml_document document;
    auto settings = root_of_part(document, "w:settings");
    add_value(settings, "w:defaultTabStop", "720");
    auto compatibility = add(settings, "w:compat");
    add(compatibility, "w:compatSetting", { { "w:name", "compatibilityMode" }, { "w:uri", "http://schemas.microsoft.com/office/word" }, { "w:val", "15" } });
    add(settings, "w:themeFontLang", { { "w:val", "vi-VN" } });
    add_value(settings, "w:decimalSymbol", ",");
    add_value(settings, "w:listSeparator", ";");
    return written(document);
}

static std::string properties_part(Properties const& properties)
{
    pugi::xml_document document;
    auto root = add(document, "cp:coreProperties", {
        { "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" },
        { "xmlns:dc", "http://purl.org/dc/elements/1.1/" } });
    add(root, "dc:title").text() = printable(properties.title).c_str();
    add(root, "dc:creator").text() = printable(properties.creator).c_str();
    add(root, "dc:language").text() = properties.language.c_str();
    return written(document);
}

static std::string content_types()
{
    static constexpr char const* word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    pugi::xml_document document;
    auto types = add(document, "Types", { { "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types" } });
    auto const by_ending = [&](char const* ending, char const* type) { add(types, "Default", { { "Extension", ending }, { "ContentType", type } }); };
    auto const by_name = [&](char const* name, std::string const& type) { add(types, "Override", { { "PartName", name }, { "ContentType", type } }); };
    by_ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
    by_ending("xml", "application/xml");
    by_ending("png", "image/png");
    by_name("/word/document.xml", std::string(word) + "document.main+xml");
    by_name("/word/styles.xml", std::string(word) + "styles+xml");
    by_name("/word/settings.xml", std::string(word) + "settings+xml");
    by_name("/word/header1.xml", std::string(word) + "header+xml");
    by_name("/word/header2.xml", std::string(word) + "header+xml");
    by_name("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return written(document);
}

static pugi::xml_node relationships(pugi::xml_document& document)
{
    return add(document, "Relationships", { { "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships" } });
}

static void relate(pugi::xml_node root, std::string const& id, std::string const& type, std::string const& target)
{
    auto const base = type == "metadata/core-properties" ? "http://schemas.openxmlformats.org/package/2006/relationships/" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    add(root, "Relationship", { { "Id", id }, { "Type", base + type }, { "Target", target } });
}

static std::string package_relationships()
{
    pugi::xml_document document;
    auto root = relationships(document);
    relate(root, "rId1", "officeDocument", "word/document.xml");
    relate(root, "rId2", "metadata/core-properties", "docProps/core.xml");
    return written(document);
}

static std::string document_relationships(std::size_t pictures)
{
    pugi::xml_document document;
    auto root = relationships(document);
    relate(root, "rIdStyles", "styles", "styles.xml");
    relate(root, "rIdSettings", "settings", "settings.xml");
    relate(root, "rIdHeader", "header", "header1.xml");
    relate(root, "rIdFirstHeader", "header", "header2.xml");
    for (std::size_t i = 1; i <= pictures; ++i)
        relate(root, "rIdImage" + std::to_string(i), "image", "media/image" + std::to_string(i) + ".png");
    return written(document);
}

std::string write_docx(Report const& report)
{
    std::vector<std::string> media;
    auto const text = document_part(report, media);
    std::vector<ArchiveEntry> entries {
        { "[Content_Types].xml", content_types() },
        { "_rels/.rels", package_relationships() },
        { "docProps/core.xml", properties_part(report.properties) },
        { "word/document.xml", text },
        { "word/styles.xml", styles_part() },
        { "word/settings.xml", settings_part() },
        { "word/header1.xml", header_part(true) },
        { "word/header2.xml", header_part(false) },
        { "word/_rels/document.xml.rels", document_relationships(media.size()) },
    };
    for (std::size_t i = 0; i < media.size(); ++i)
        entries.push_back({ "word/media/image" + std::to_string(i + 1) + ".png", std::move(media[i]) });
    return write_archive(entries);
}

}
