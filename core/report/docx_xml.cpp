#include "core/report/docx_native.h"

#include "core/report/letters.h"

#include <sstream>

namespace canbang::report {

pugi::xml_node add(pugi::xml_node parent, char const* name, Attributes attributes)
{
    auto node = parent.append_child(name);
    for (auto const& [key, value] : attributes)
        node.append_attribute(key) = printable(value).c_str();
    return node;
}

pugi::xml_node add_value(pugi::xml_node parent, char const* name, std::string const& value)
{
    return add(parent, name, { { "w:val", value } });
}

static void add_piece(pugi::xml_node run, std::string const& piece)
{
    if (!piece.empty())
        add(run, "w:t", { { "xml:space", "preserve" } }).text() = piece.c_str();
}

void add_words(pugi::xml_node run, std::string_view text)
{
    std::string piece;
    for (char const letter : printable(text)) {
        if (letter != '\n' && letter != '\t') {
            piece += letter;
            continue;
        }
        add_piece(run, piece);
        piece.clear();
        add(run, letter == '\n' ? "w:br" : "w:tab");
    }
    add_piece(run, piece);
}

std::string written(pugi::xml_document const& document)
{
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)" "\n" + out.str();
}

pugi::xml_node root_of_part(pugi::xml_document& document, char const* name)
{
    return add(document, name, {
        { "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
        { "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
        { "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" },
        { "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main" },
        { "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture" },
    });
}

}
