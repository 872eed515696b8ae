// Automatic numbers: what Word shows before a heading although nobody typed it.
#include "core/report/docx_read_native.h"

#include <array>
#include <utility>

namespace canbang::report {

void read_numbering(Looks& looks, pugi::xml_node numbering)
{
    std::map<std::string, pugi::xml_node> kinds;
    for (auto const kind : numbering.children("w:abstractNum"))
        kinds[kind.attribute("w:abstractNumId").as_string()] = kind;
    for (auto const number : numbering.children("w:num")) {
        auto& levels = looks.numbering[number.attribute("w:numId").as_int()];
        for (auto const level : kinds[value_of(number, "w:abstractNumId")].children("w:lvl")) {
            auto const start = level.child("w:start").attribute("w:val").as_int(1);
            levels[level.attribute("w:ilvl").as_int()] = { value_of(level, "w:numFmt"), value_of(level, "w:lvlText"), start, shape_in(level.child("w:pPr")) };
        }
    }
}

static std::string roman(int number)
{
    static constexpr std::array<std::pair<int, char const*>, 9> signs { { { 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" } } };
    std::string text;
    for (auto const& [value, sign] : signs) {
        for (; number >= value && text.size() < 20; number -= value)
            text += sign;
    }
    return text;
}

static std::string formatted(std::string const& format, int number)
{
    if (format == "upperRoman")
        return roman(number);
    if (format == "lowerLetter" || format == "upperLetter")
        return std::string(1, char((format[0] == 'l' ? 'a' : 'A') + (number - 1) % 26));
    return std::to_string(number);
}

std::string numbered(Looks& looks, Shape const& shape)
{
    auto const levels = looks.numbering.find(shape.numbering.value_or(0));
    if (levels == looks.numbering.end() || !levels->second.contains(shape.level.value_or(0)))
        return {};
    auto const level = shape.level.value_or(0);
    auto& counters = looks.counters[levels->first];
    counters.try_emplace(level, levels->second.at(level).start - 1);
    ++counters[level];
    std::erase_if(counters, [&](auto const& counter) { return counter.first > level; });
    auto const& own = levels->second.at(level);
    if (own.format == "bullet" || own.format == "none")
        return own.format == "bullet" ? "- " : "";
    std::string text = own.text;
    for (int i = 0; i <= level; ++i) {
        auto const place = text.find("%" + std::to_string(i + 1));
        if (place != std::string::npos)
            text.replace(place, 2, formatted(levels->second[i].format, counters.contains(i) ? counters[i] : 1));
    }
    return text + " ";
}

}
