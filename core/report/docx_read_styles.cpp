// Styles and themes: what a paragraph looks like before it says so itself.
#include "core/report/docx_read_native.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace canbang::report {

// --- Values ------------------------------------------------------------------------------------------

std::string value_of(pugi::xml_node properties, char const* name) { return properties.child(name).attribute("w:val").as_string(); }

static bool is_on(std::string_view value) { return value.empty() || value == "1" || value == "true" || value == "on"; }

std::optional<bool> switch_in(pugi::xml_node properties, char const* name)
{
    auto const node = properties.child(name);
    return node ? std::optional(is_on(node.attribute("w:val").as_string())) : std::nullopt;
}

// A whole number of twips, or a number with its unit (ECMA-376 §22.9.2.15).
std::optional<int> twips_in(pugi::xml_attribute attribute)
{
    std::string_view const text = attribute.as_string();
    double number = 0;
    auto const end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc {} || number > 1e6 || number < -1e6)
        return {};
    std::string_view const unit(end.ptr, std::size_t(text.data() + text.size() - end.ptr));
    double const twips = unit == "pt" ? 20 : unit == "mm" ? 1440 / 25.4 : unit == "cm" ? 1440 / 2.54 : unit == "in" ? 1440 : 1;
    return int(number * twips + (number < 0 ? -0.5 : 0.5));
}

template <typename T>
static void take(std::optional<T>& into, std::optional<T> const& closer)
{
    if (closer)
        into = closer;
}

void Letters::add(Letters const& closer)
{
    for (auto const part : { &Letters::ascii, &Letters::other, &Letters::colour, &Letters::character_style })
        take(this->*part, closer.*part);
    take(half_points, closer.half_points);
    for (auto const part : { &Letters::is_bold, &Letters::is_italic, &Letters::is_capital, &Letters::is_underlined, &Letters::is_note, &Letters::is_hidden })
        take(this->*part, closer.*part);
}

void Letters::add_style(Letters const& other_level)
{
    auto combined = other_level;
    for (auto const part : { &Letters::is_bold, &Letters::is_italic, &Letters::is_capital }) {
        if ((this->*part).value_or(false) && (other_level.*part).value_or(false))
            combined.*part = false;
        else if ((this->*part).value_or(false))
            combined.*part = true;
    }
    add(combined);
}

void Shape::add(Shape const& closer)
{
    take(align, closer.align);
    for (auto const part : { &Shape::first_line, &Shape::left, &Shape::right, &Shape::before, &Shape::after, &Shape::line, &Shape::outline_level, &Shape::numbering, &Shape::level })
        take(this->*part, closer.*part);
    take(line_rule, closer.line_rule);
    take(drops_spacing, closer.drops_spacing);
    take(has_line, closer.has_line);
}

// --- Letters and shapes --------------------------------------------------------------------------------

static std::optional<std::string> font_in(pugi::xml_node fonts, char const* theme, char const* plain, Looks const& looks)
{
    auto const named = looks.theme_fonts.find(fonts.attribute(theme).as_string());
    if (named != looks.theme_fonts.end())
        return named->second;
    auto const font = fonts.attribute(plain);
    return font ? std::optional<std::string>(font.as_string()) : std::nullopt;
}

Letters letters_in(pugi::xml_node properties, Looks const& looks)
{
    Letters letters;
    auto const fonts = properties.child("w:rFonts");
    letters.ascii = font_in(fonts, "w:asciiTheme", "w:ascii", looks);
    letters.other = font_in(fonts, "w:hAnsiTheme", "w:hAnsi", looks);
    if (auto const size = properties.child("w:sz")) {
        std::string_view const text = size.attribute("w:val").as_string();
        auto const twips = twips_in(size.attribute("w:val"));
        letters.half_points = text.ends_with("pt") && twips ? std::optional(*twips / 10) : twips;
    }
    letters.is_bold = switch_in(properties, "w:b");
    letters.is_italic = switch_in(properties, "w:i");
    letters.is_capital = switch_in(properties, "w:caps");
    letters.is_hidden = switch_in(properties, "w:vanish");
    if (auto const colour = properties.child("w:color"))
        letters.colour = colour.attribute("w:val").as_string("auto");
    if (auto const line = properties.child("w:u"))
        letters.is_underlined = std::strcmp(line.attribute("w:val").as_string("single"), "none") != 0;
    if (auto const mark = properties.child("w:highlight"))
        letters.is_note = std::strcmp(mark.attribute("w:val").as_string(), "none") != 0;
    if (auto const ground = properties.child("w:shd"); ground && !letters.is_note.value_or(false))     // As LibreOffice writes it.
        letters.is_note = std::strcmp(ground.attribute("w:fill").as_string(), "FFFF00") == 0;
    if (auto const style = properties.child("w:rStyle"))
        letters.character_style = style.attribute("w:val").as_string();
    return letters;
}

static std::optional<Align> align_in(std::string_view word)
{
    if (word.empty())
        return {};
    return word == "center" ? Align::centre : word == "right" || word == "end" ? Align::right : word == "both" || word == "distribute" ? Align::justified : Align::left;
}

static std::optional<int> either(pugi::xml_node node, char const* one, char const* other)
{
    auto const first = twips_in(node.attribute(one));
    return first ? first : twips_in(node.attribute(other));
}

static void read_spacing(Shape& shape, pugi::xml_node spacing)
{
    static constexpr int automatic = 280;                    // What Word takes for "Auto".
    shape.before = is_on(spacing.attribute("w:beforeAutospacing").as_string("0")) ? std::optional(automatic) : twips_in(spacing.attribute("w:before"));
    shape.after = is_on(spacing.attribute("w:afterAutospacing").as_string("0")) ? std::optional(automatic) : twips_in(spacing.attribute("w:after"));
    shape.line = twips_in(spacing.attribute("w:line"));
    if (std::string_view const rule = spacing.attribute("w:lineRule").as_string(); !rule.empty())
        shape.line_rule = rule == "exact" ? LineRule::exact : rule == "atLeast" ? LineRule::at_least : LineRule::multiple;
}

static bool draws_line(pugi::xml_node border)
{
    std::string_view const kind = border.attribute("w:val").as_string();
    return !kind.empty() && kind != "none" && kind != "nil";
}

Shape shape_in(pugi::xml_node properties)
{
    Shape shape;
    shape.align = align_in(value_of(properties, "w:jc"));
    read_spacing(shape, properties.child("w:spacing"));
    auto const indent = properties.child("w:ind");
    shape.left = either(indent, "w:left", "w:start"), shape.right = either(indent, "w:right", "w:end");
    shape.first_line = twips_in(indent.attribute("w:firstLine"));
    if (auto const hanging = twips_in(indent.attribute("w:hanging")))
        shape.first_line = -*hanging;
    shape.drops_spacing = switch_in(properties, "w:contextualSpacing");
    if (auto const level = properties.child("w:outlineLvl"))
        shape.outline_level = level.attribute("w:val").as_int(9) < 9 ? level.attribute("w:val").as_int() : -1;
    if (auto const borders = properties.child("w:pBdr"))
        shape.has_line = draws_line(borders.child("w:top")) || draws_line(borders.child("w:bottom"));
    if (auto const number = properties.child("w:numPr")) {
        shape.numbering = number.child("w:numId").attribute("w:val").as_int();
        shape.level = number.child("w:ilvl").attribute("w:val").as_int();
    }
    return shape;
}

// --- Themes and styles -----------------------------------------------------------------------------------

void read_theme(Looks& looks, pugi::xml_node theme)
{
    auto const fonts = theme.child("a:themeElements").child("a:fontScheme");
    for (auto const* kind : { "major", "minor" }) {
        std::string const font = fonts.child((std::string("a:") + kind + "Font").c_str()).child("a:latin").attribute("typeface").as_string();
        for (auto const* use : { "HAnsi", "Ascii" })
            looks.theme_fonts[std::string(kind) + use] = font;
    }
}

void read_styles(Looks& looks, pugi::xml_node styles)
{
    auto const defaults = styles.child("w:docDefaults");
    looks.letters = letters_in(defaults.child("w:rPrDefault").child("w:rPr"), looks);
    looks.shape = shape_in(defaults.child("w:pPrDefault").child("w:pPr"));
    for (auto const node : styles.children("w:style")) {
        std::string const id = node.attribute("w:styleId").as_string();
        looks.styles[id] = { value_of(node, "w:name"), value_of(node, "w:basedOn"), letters_in(node.child("w:rPr"), looks), shape_in(node.child("w:pPr")) };
        bool const is_paragraph = std::strcmp(node.attribute("w:type").as_string(), "paragraph") == 0;
        if (is_paragraph && is_on(node.attribute("w:default").as_string("0")))
            looks.default_style = id;
    }
}

ReadStyle resolved_style(Looks const& looks, std::string const& id)
{
    std::vector<ReadStyle const*> chain;
    for (auto at = looks.styles.find(id); at != looks.styles.end() && chain.size() < 30; at = looks.styles.find(at->second.based_on))
        chain.push_back(&at->second);
    ReadStyle style;
    style.name = chain.empty() ? std::string() : chain.front()->name;
    for (auto one = chain.rbegin(); one != chain.rend(); ++one) {
        style.letters.add((*one)->letters);
        style.shape.add((*one)->shape);
    }
    return style;
}

}
