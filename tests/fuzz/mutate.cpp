// How libFuzzer changes an input. Random bytes hardly ever leave JSON whole, so every other time one
// value in it is exchanged instead, and what lies behind the parser is reached.
#include "core/json.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <random>
#include <vector>

using canbang::Json;

extern "C" std::size_t LLVMFuzzerMutate(unsigned char* bytes, std::size_t count, std::size_t room);

namespace {

using Random = std::minstd_rand;

std::size_t below(std::size_t end, Random& random) { return random() % end; }

void collect(Json& json, std::vector<Json*>& into)
{
    into.push_back(&json);
    for (auto& part : json) {
        if (json.is_structured())
            collect(part, into);
    }
}

Json any_value(Random& random)
{
    static std::array<Json, 22> const values { nullptr, true, false, 0u, -1, 1u, 2u, 4u, 999'999u,
        2'000'000'000u, 9007199254740991u, 9007199254740992u, 1.5,
        "", "x", "2026", "2026-Q4", "2024-02-29", "2026-12-31T23:59:59.999Z", "00000000000000000000000000000000", Json::array(), Json::object() };
    return values[below(values.size(), random)];
}

// Mostly one of the same kind, because the reader is strict about kinds and would look no further.
template <typename Draw>
Json like(Json const& json, Draw draw, Random& random)
{
    auto drawn = draw();
    for (int again = random() % 4 == 0 ? 0 : 10; again > 0 && drawn.type() != json.type(); --again)
        drawn = draw();
    return drawn;
}

void change_text(Json& json, Random& random)
{
    auto text = json.get<std::string>();
    auto const length = text.size();
    text.resize(length + 1 + below(32, random));
    text.resize(LLVMFuzzerMutate(reinterpret_cast<unsigned char*>(text.data()), length, text.size()));
    json = text;
}

void change_list(Json& json, Random& random)
{
    auto const position = json.begin() + std::ptrdiff_t(below(json.size(), random));
    if (random() % 2 == 0)
        json.erase(position);
    else
        json.push_back(Json(*position));
}

void change_object(Json& json, Random& random)
{
    auto const position = std::next(json.begin(), std::ptrdiff_t(below(json.size(), random)));
    if (random() % 2 == 0)
        json.erase(position);
    else
        json[position.key() + "x"] = Json(position.value());
}

void change_inside(Json& json, Random& random)
{
    if (json.is_string())
        change_text(json, random);
    else if (json.is_number_integer())
        json = json.get<std::int64_t>() / 2 + std::int64_t(random() % 1000) - 500;
    else if (json.is_array() && !json.empty())
        change_list(json, random);
    else if (json.is_object() && !json.empty())
        change_object(json, random);
}

void change(Json& json, std::vector<Json*> const& others, Random& random)
{
    switch (random() % 3) {
    case 0: json = like(json, [&] { return any_value(random); }, random); break;
    case 1: json = like(json, [&] { return Json(*others[below(others.size(), random)]); }, random); break;
    default: change_inside(json, random);
    }
}

// Empty when the input is no JSON.
std::string with_a_value_changed(std::string_view bytes, Random& random)
{
    auto parsed = canbang::parse_json(bytes);
    if (!parsed)
        return {};
    std::vector<Json*> values;
    collect(parsed.value(), values);
    change(*values[below(values.size(), random)], values, random);
    return parsed.value().dump(-1, ' ', false, Json::error_handler_t::replace);
}

}

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* bytes, std::size_t count, std::size_t room, unsigned int seed)
{
    Random random(seed);
    random.discard(2);  // The first number follows the seed too closely.
    if (random() % 2 == 0)
        return LLVMFuzzerMutate(bytes, count, room);
    auto const changed = with_a_value_changed({ reinterpret_cast<char const*>(bytes), count }, random);
    if (changed.empty() || changed.size() > room)
        return LLVMFuzzerMutate(bytes, count, room);
    std::memcpy(bytes, changed.data(), changed.size());
    return changed.size();
}
