#include "app/looks.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace canbang {

NLOHMANN_JSON_SERIALIZE_ENUM(Language, { { Language::vietnamese, "vi" }, { Language::english, "en" } })
NLOHMANN_JSON_SERIALIZE_ENUM(Theme, { { Theme::light, "light" }, { Theme::dark, "dark" }, { Theme::contrast, "contrast" } })

static nlohmann::ordered_json json_of(Deck const& deck)
{
    return { { "order", deck.order }, { "hidden", deck.hidden }, { "masks_small_units", deck.masks_small_units }, { "seconds", deck.seconds }, { "loop", deck.is_looping }, { "screen", deck.screen } };
}

std::string write_looks(Looks const& looks)
{
    nlohmann::ordered_json const json { { "language", looks.language }, { "theme", looks.theme }, { "size", looks.size }, { "still", looks.is_still }, { "deck", json_of(looks.deck) } };
    return json.dump(2) + "\n";
}

template <typename Kind>
static Kind read(nlohmann::json const& json, char const* name, Kind otherwise)
{
    auto const found = json.find(name);
    bool const is_right_kind = found != json.end() && found->type() == nlohmann::json(otherwise).type();
    return is_right_kind ? found->get<Kind>() : otherwise;
}

static std::vector<std::string> read_names(nlohmann::json const& json, char const* name)
{
    std::vector<std::string> names;
    auto const found = json.find(name);
    if (found == json.end() || !found->is_array())
        return names;
    for (auto const& item : *found) {
        if (item.is_string())
            names.push_back(item.get<std::string>());
    }
    return names;
}

static Deck read_deck(nlohmann::json const& json)
{
    Deck deck;
    if (!json.is_object())
        return deck;
    deck.order = read_names(json, "order");
    deck.hidden = read_names(json, "hidden");
    deck.masks_small_units = read(json, "masks_small_units", deck.masks_small_units);
    deck.seconds = int(std::clamp<std::uint64_t>(read<std::uint64_t>(json, "seconds", 15), 3, 600));
    deck.is_looping = read(json, "loop", deck.is_looping);
    deck.screen = int(std::min<std::uint64_t>(read<std::uint64_t>(json, "screen", 99), 99));
    if (deck.screen > 15)
        deck.screen = -1;
    return deck;
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
    looks.deck = read_deck(json.value("deck", nlohmann::json()));
    return looks;
}

}
