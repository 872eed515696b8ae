#include "app/looks.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace canbang {

NLOHMANN_JSON_SERIALIZE_ENUM(Language, { { Language::vietnamese, "vi" }, { Language::english, "en" } })
NLOHMANN_JSON_SERIALIZE_ENUM(Theme, { { Theme::light, "light" }, { Theme::dark, "dark" }, { Theme::contrast, "contrast" } })

std::string write_looks(Looks const& looks)
{
    nlohmann::ordered_json const json { { "language", looks.language }, { "theme", looks.theme }, { "size", looks.size }, { "still", looks.is_still } };
    return json.dump(2) + "\n";
}

template <typename Kind>
static Kind read(nlohmann::json const& json, char const* name, Kind otherwise)
{
    auto const found = json.find(name);
    bool const is_right_kind = found != json.end() && found->type() == nlohmann::json(otherwise).type();
    return is_right_kind ? found->get<Kind>() : otherwise;
}

Looks read_looks(std::string_view text)
{
    auto const json = nlohmann::json::parse(text, nullptr, false);
    Looks looks;
    if (!json.is_object())
        return looks;
    looks.language = read(json, "language", looks.language);
    looks.theme = read(json, "theme", looks.theme);
    auto const size = read<std::uint64_t>(json, "size", 100);
    if (std::ranges::find(sizes, int(std::min<std::uint64_t>(size, 1000))) != sizes.end())
        looks.size = int(size);
    looks.is_still = read(json, "still", looks.is_still);
    return looks;
}

}
