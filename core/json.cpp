#include "core/json.h"

#include "core/digest.h"

#include <algorithm>
#include <limits>
#include <set>

namespace canbang {

static constexpr std::size_t largest_file = 64u << 20;
static constexpr int deepest_nesting = 16;
static constexpr char const* ask_again = "Ask the sender to export the file again.";

// Watches the parser go by and remembers the first thing that is wrong.
struct Doorkeeper {
    std::vector<std::set<std::string>> open_objects;
    std::string complaint;

    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        if (event == Json::parse_event_t::object_start)
            open_objects.emplace_back();
        if (event == Json::parse_event_t::object_end)
            open_objects.pop_back();
        if (event == Json::parse_event_t::key && !open_objects.back().insert(parsed.get<std::string>()).second)
            complain("key \"" + legible(parsed.get<std::string>()) + "\" is given twice");
        bool const opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        if (opens && depth >= deepest_nesting)
            complain("nested deeper than " + std::to_string(deepest_nesting) + " levels");
        return complaint.empty();
    }

    void complain(std::string what)
    {
        if (complaint.empty())
            complaint = std::move(what);
    }
};

Result<Json> parse_json(std::string_view bytes)
{
    if (bytes.size() > largest_file)
        return Error { Fault::malformed, "larger than 64 MiB", ask_again };
    if (bytes.find('\0') != bytes.npos)   // The library would take it for the end.
        return Error { Fault::malformed, "not JSON: holds a zero byte", ask_again };
    Doorkeeper doorkeeper;
    try {
        auto parsed = Json::parse(bytes, std::ref(doorkeeper));
        if (!doorkeeper.complaint.empty())
            return Error { Fault::malformed, doorkeeper.complaint, ask_again };
        return parsed;
    } catch (Json::parse_error const& e) {
        return Error { Fault::malformed, "not JSON, or damaged, at byte " + std::to_string(e.byte), ask_again };
    } catch (Json::exception const&) {
        return Error { Fault::malformed, "holds a number that is out of range", ask_again };
    }
}

std::string legible(std::string_view text, std::size_t longest)
{
    auto const valid = Json(std::string(text.substr(0, longest))).dump(-1, ' ', false, Json::error_handler_t::ignore);
    auto line = Json::parse(valid).get<std::string>();
    std::ranges::replace_if(line, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return line;
}

static bool is_listed(std::initializer_list<char const*> names, std::string const& name)
{
    return std::ranges::any_of(names, [&](char const* n) { return name == n; });
}

Result<void> check_fields(Json const& object, std::string const& place, std::initializer_list<char const*> required, std::initializer_list<char const*> optional)
{
    if (!object.is_object())
        return Error { Fault::malformed, place + " is not an object", ask_again };
    for (auto const* field : required) {
        if (!object.contains(field))
            return Error { Fault::malformed, place + " lacks \"" + field + "\"", ask_again };
    }
    for (auto const& [name, value] : object.items()) {
        if (!is_listed(required, name) && !is_listed(optional, name))
            return Error { Fault::malformed, place + " has an unknown field \"" + legible(name) + "\"", "Update this program, or ask the sender to export the file again." };
    }
    return {};
}

Result<std::string> text_at(Json const& object, char const* field, std::string const& place)
{
    auto const& value = object.at(field);
    if (!value.is_string())
        return Error { Fault::malformed, place + "." + field + " is not text", ask_again };
    return value.get<std::string>();
}

static bool fits_int64(Json const& number)
{
    return number.is_number_integer() && (!number.is_number_unsigned() || number.get<std::uint64_t>() <= std::uint64_t(std::numeric_limits<std::int64_t>::max()));
}

Result<std::int64_t> number_at(Json const& object, char const* field, std::string const& place)
{
    auto const& value = object.at(field);
    if (!fits_int64(value))
        return Error { Fault::malformed, place + "." + field + " is not a whole number", ask_again };
    return value.get<std::int64_t>();
}

Json json_of(Value const& value)
{
    return std::visit([](auto const& v) -> Json {
        if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::monostate>)
            return nullptr;
        else
            return v;
    }, value);
}

Result<Value> value_from(Json const& json)
{
    if (json.is_null())
        return Value {};
    if (json.is_boolean())
        return Value { json.get<bool>() };
    if (fits_int64(json))
        return Value { json.get<std::int64_t>() };
    if (json.is_string())
        return Value { json.get<std::string>() };
    return Error { Fault::malformed, "an answer must be null, true, false, a whole number or text", ask_again };
}

Json json_of(Change const& change)
{
    auto replaces = Json::array();
    for (auto const& id : change.replaces)
        replaces.push_back(to_hex(id));
    return {
        { "unit", change.key.unit },
        { "period", to_string(change.key.period) },
        { "subject", change.key.subject },
        { "field", change.key.field },
        { "value", json_of(change.value) },
        { "replaces", replaces },
        { "author", change.author },
        { "device", hex_of(change.device) },
        { "at", iso_time(change.at_ms) },
    };
}

static Result<std::vector<ChangeId>> replaces_from(Json const& json)
{
    if (!json.is_array())
        return Error { Fault::malformed, "replaces is not a list", ask_again };
    std::vector<ChangeId> ids;
    for (auto const& hex : json) {
        if (!hex.is_string())
            return Error { Fault::malformed, "replaces holds something that is not an id", ask_again };
        TRY(auto id, change_id_from(hex.get<std::string>()));
        ids.push_back(id);
    }
    return ids;
}

static Result<Key> key_of(Json const& json)
{
    Key key;
    TRY(key.unit, text_at(json, "unit", "answer"));
    TRY(auto const period, text_at(json, "period", "answer"));
    TRY(key.period, period_from(period));
    TRY(key.subject, text_at(json, "subject", "answer"));
    TRY(key.field, text_at(json, "field", "answer"));
    TRY_OK(check_key(key));
    return key;
}

static Result<Change> read_change(Json const& json)
{
    TRY_OK(check_fields(json, "answer", { "unit", "period", "subject", "field", "value", "replaces", "author", "device", "at" }));
    TRY(auto key, key_of(json));
    TRY(auto value, value_from(json.at("value")));
    TRY_OK(check_value(value));
    TRY(auto replaces, replaces_from(json.at("replaces")));
    TRY(auto author, text_at(json, "author", "answer"));
    TRY_OK(check_value(Value { author }));
    TRY(auto const device_hex, text_at(json, "device", "answer"));
    DeviceKey device;
    TRY_OK(bytes_from_hex(device_hex, device));
    TRY(auto const at, text_at(json, "at", "answer"));
    TRY(auto const at_ms, time_from(at));
    return make_change(std::move(key), std::move(value), std::move(replaces), std::move(author), device, at_ms);
}

Result<Change> change_from(Json const& json, std::string const& place)
{
    auto change = read_change(json);
    return change ? change : while_doing(place, change.error());
}

}
