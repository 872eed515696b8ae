#include "helpers.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <random>
#include <sstream>

namespace canbang::test {

Plan plan_of_2026()
{
    static Plan const plan = [] {
        std::ifstream file { std::string(CANBANG_SOURCE_DIR) + "/app/assets/plan-laichau-vpubnd-2026.json", std::ios::binary };
        return read_plan((std::ostringstream {} << file.rdbuf()).str()).value();
    }();
    return plan;
}

Date day(char const* iso) { return date_from(iso).value(); }

std::int64_t moment(char const* iso) { return time_from(iso).value(); }

Identity device(int number)
{
    static std::map<int, Identity> known;
    if (!known.contains(number)) {
        Seed seed {};
        seed[0] = std::uint8_t(number);
        known[number] = identity_from_seed(seed);
    }
    return known[number];
}

Change Person::says(Key key, Value value)
{
    auto change = make_change(key, std::move(value), seen_ids(ledger, key), author, identity.device, now_ms);
    sign(change, identity);
    ledger.add(change);
    now_ms += 60'000;
    return change;
}

void Person::says(std::string unit, Period period, std::string subject, std::string field, Value value)
{
    says(Key { std::move(unit), period, std::move(subject), std::move(field) }, std::move(value));
}

void Person::counts(std::string unit, Period period, std::string subject, std::int64_t women, std::int64_t men)
{
    says(unit, period, subject, "women", women);
    says(unit, period, subject, "men", men);
}

void Person::learns(Ledger const& other) { ledger.merge(all_changes(other)); }

Person person(int device_number, std::string author) { return { device(device_number), std::move(author) }; }

Bundle bundle_by(Person const& person, std::string unit, Period period, int revision)
{
    Bundle bundle;
    bundle.plan = plan_of_2026().id;
    bundle.unit = unit;
    bundle.period = period;
    bundle.revision = revision;
    bundle.made_at_ms = person.now_ms;
    bundle.changes = changes_for(person.ledger, unit, period);
    bundle.sealed_by = person.identity.device;
    return bundle;
}

std::string sealed(Bundle& bundle)
{
    for (int number = 0; number <= 200; ++number) {
        if (auto const identity = device(number); identity.device == bundle.sealed_by)
            return write_bundle(bundle, identity);
    }
    return write_bundle(bundle, device(1));
}

int cases_of_a_law(int usual)
{
    auto const* wanted = std::getenv("CANBANG_CASES");
    return wanted ? std::max(usual, std::atoi(wanted)) : usual;
}

IncomingFile file_by(Person const& person, std::string unit, Period period, int revision)
{
    auto bundle = bundle_by(person, std::move(unit), period, revision);
    auto bytes = sealed(bundle);
    return { file_name_of(bundle), std::move(bytes) };
}

Folder::Folder()
{
    std::random_device random;
    m_path = std::filesystem::temp_directory_path() / ("canbang-" + std::to_string(random())) / std::filesystem::path(u8"Nguyễn Thị Hường") / std::filesystem::path(u8"Tài liệu");
    std::filesystem::create_directories(m_path);
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path.parent_path().parent_path(), ignored);
}

std::string Folder::path(std::string const& name) const
{
    auto const path = (m_path / name).u8string();
    return { path.begin(), path.end() };
}

void write_file(std::string const& path, std::string const& bytes)
{
    std::ofstream file { std::filesystem::path(std::u8string(path.begin(), path.end())), std::ios::binary };
    file << bytes;
    REQUIRE(file.good());
}

}
