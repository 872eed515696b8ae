#include "core/report/docx_read.h"

#include "core/report/docx_read_native.h"

#include <algorithm>

namespace canbang::report {

static constexpr char const* save_anew = "Open it in Word or LibreOffice and save it anew as .docx.";

static Error malformed(std::string const& what) { return { Fault::malformed, what, save_anew }; }

// --- Parts ---------------------------------------------------------------------------------------------

// Iterative, for what it guards is recursion.
static bool is_too_deep(pugi::xml_node root)
{
    static constexpr int deepest = 200;
    int depth = 0;
    for (auto node = root; node;) {
        if (node.first_child() && ++depth > deepest)
            return true;
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node && node != root && !node.next_sibling())
            node = node.parent(), --depth;
        node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    return false;
}

Result<void> load_part(pugi::xml_document& document, std::string const& name, std::string const& bytes)
{
    auto const parsed = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata);
    if (parsed.status == pugi::status_bad_doctype)
        return Error { Fault::refused, name + ": it has a document type, which Word never writes", save_anew };
    if (!parsed)
        return malformed(name + ": it is not sound XML at byte " + std::to_string(parsed.offset));
    for (auto const node : document.children()) {
        if (node.type() == pugi::node_doctype)
            return Error { Fault::refused, name + ": it has a document type, which Word never writes", save_anew };
    }
    if (is_too_deep(document))
        return Error { Fault::refused, name + ": it is nested deeper than a document can need", save_anew };
    return {};
}

namespace {

// A document's archive and which of its parts plays which role.
struct Package {
    std::vector<ArchiveEntry> entries;
    std::string main;                                        // "word/document.xml"
    std::map<std::string, std::string> by_id, by_role;       // Relationships of the main part.
};

}

static std::string folder_of(std::string const& name) { return name.substr(0, name.rfind('/') + 1); }

static std::string resolved(std::string const& folder, std::string const& target) { return target.starts_with('/') ? target.substr(1) : folder + target; }

static Result<void> load(Package const& package, pugi::xml_document& document, std::string const& name)
{
    auto const* entry = find_entry(package.entries, name);
    if (!entry)
        return malformed(name + " is missing");
    return load_part(document, name, entry->bytes);
}

static std::string role_of(std::string const& type) { return type.substr(type.rfind('/') + 1); }

static Result<void> find_main(Package& package)
{
    pugi::xml_document relations;
    TRY_OK(load(package, relations, "_rels/.rels"));
    for (auto const relation : relations.child("Relationships").children()) {
        if (role_of(relation.attribute("Type").as_string()) == "officeDocument")
            package.main = resolved("", relation.attribute("Target").as_string());
    }
    if (package.main.empty())
        return malformed("it does not say where its text is");
    return {};
}

static Result<void> find_parts(Package& package)
{
    auto const folder = folder_of(package.main);
    auto const name = folder + "_rels/" + package.main.substr(folder.size()) + ".rels";
    if (!find_entry(package.entries, name))
        return {};
    pugi::xml_document relations;
    TRY_OK(load(package, relations, name));
    for (auto const relation : relations.child("Relationships").children()) {
        auto const target = resolved(folder, relation.attribute("Target").as_string());
        package.by_id[relation.attribute("Id").as_string()] = target;
        package.by_role[role_of(relation.attribute("Type").as_string())] = target;
    }
    return {};
}

static Result<void> read_part(Package const& package, std::string const& role, char const* root, Looks& looks, void (*read)(Looks&, pugi::xml_node))
{
    auto const part = package.by_role.find(role);
    if (part == package.by_role.end() || !find_entry(package.entries, part->second))
        return {};
    pugi::xml_document document;
    TRY_OK(load(package, document, part->second));
    read(looks, document.child(root));
    return {};
}

// --- Sections --------------------------------------------------------------------------------------------

static Result<std::vector<ReadParagraph>> read_edge(Package const& package, Looks& looks, std::string const& id)
{
    std::vector<ReadParagraph> paragraphs;
    auto const name = package.by_id.find(id);
    if (name == package.by_id.end())
        return paragraphs;
    pugi::xml_document document;
    TRY_OK(load(package, document, name->second));
    int number = 0;
    TextReading reading { looks, paragraphs };
    reading.number = &number;
    read_text(reading, document.first_child());
    return paragraphs;
}

static void read_page(ReadSection& section, pugi::xml_node node)
{
    auto const size = node.child("w:pgSz"), margins = node.child("w:pgMar");
    section.width = twips_in(size.attribute("w:w")).value_or(section.width);
    section.height = twips_in(size.attribute("w:h")).value_or(section.height);
    section.top = std::abs(twips_in(margins.attribute("w:top")).value_or(section.top));
    section.bottom = std::abs(twips_in(margins.attribute("w:bottom")).value_or(section.bottom));
    section.left = twips_in(margins.attribute("w:left")).value_or(section.left);
    section.right = twips_in(margins.attribute("w:right")).value_or(section.right);
    section.first_page_differs = switch_in(node, "w:titlePg").value_or(false);
}

// What a section does not say about its edges it has from the one before.
static Result<ReadSection> read_section(Package const& package, Looks& looks, pugi::xml_node node, ReadSection const* before)
{
    ReadSection section;
    if (before)
        section.header = before->header, section.first_header = before->first_header, section.footer = before->footer, section.first_footer = before->first_footer;
    read_page(section, node);
    for (auto const child : node.children()) {
        std::string_view const name = child.name(), type = child.attribute("w:type").as_string();
        if (name != "w:headerReference" && name != "w:footerReference")
            continue;
        TRY(auto paragraphs, read_edge(package, looks, child.attribute("r:id").as_string()));
        bool const is_header = name == "w:headerReference";
        if (type == "default")
            (is_header ? section.header : section.footer) = std::move(paragraphs);
        else if (type == "first")
            (is_header ? section.first_header : section.first_footer) = std::move(paragraphs);
    }
    return section;
}

static Result<void> read_sections(Package const& package, Looks& looks, pugi::xml_node body, ReadDocument& document)
{
    std::vector<pugi::xml_node> nodes;
    for (auto const paragraph : body.children("w:p")) {
        if (auto const node = paragraph.child("w:pPr").child("w:sectPr"))
            nodes.push_back(node);
    }
    if (auto const last = body.child("w:sectPr"); last || nodes.empty())
        nodes.push_back(last);
    for (auto const node : nodes) {
        TRY(auto section, read_section(package, looks, node, document.sections.empty() ? nullptr : &document.sections.back()));
        document.sections.push_back(std::move(section));
    }
    return {};
}

// --- Everything --------------------------------------------------------------------------------------------

static Result<Looks> read_looks(Package const& package)
{
    Looks looks;
    TRY_OK(read_part(package, "theme", "a:theme", looks, read_theme));
    TRY_OK(read_part(package, "styles", "w:styles", looks, read_styles));
    TRY_OK(read_part(package, "numbering", "w:numbering", looks, read_numbering));
    return looks;
}

Result<ReadDocument> read_docx(std::string_view bytes)
{
    Package package;
    TRY(package.entries, read_archive(bytes));
    TRY_OK(find_main(package));
    TRY_OK(find_parts(package));
    pugi::xml_document text;
    TRY_OK(load(package, text, package.main));
    auto const body = text.child("w:document").child("w:body");
    if (!body)
        return malformed(package.main + ": it is not the text of a Word document");
    TRY(auto looks, read_looks(package));
    ReadDocument document;
    TRY_OK(read_sections(package, looks, body, document));
    int number = 0;
    auto const& page = document.sections.front();
    TextReading reading { looks, document.paragraphs, &document.tables, page.width - page.left - page.right };
    reading.number = &number;
    read_text(reading, body);
    for (auto& paragraph : document.paragraphs)
        paragraph.section = std::min(paragraph.section, int(document.sections.size()) - 1);
    return document;
}

std::string plain_text(ReadDocument const& document)
{
    std::string text;
    ReadParagraph const* before = nullptr;
    for (auto const& paragraph : document.paragraphs) {
        bool const same_row = before && paragraph.table >= 0 && before->table == paragraph.table && before->row == paragraph.row;
        bool const same_cell = same_row && before->column == paragraph.column;
        if (before)
            text += same_cell ? " / " : same_row ? " | " : "\n";
        for (char const letter : paragraph.text)
            text += letter == '\n' ? '/' : letter == '\t' ? ' ' : letter;
        before = &paragraph;
    }
    return text + "\n";
}

}
