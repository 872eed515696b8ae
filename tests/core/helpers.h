// What the tests of core share: the plan of 2026, people at their devices, and folders that go away.
#pragma once

#include "core/bundle.h"
#include "core/identity.h"
#include "core/import.h"
#include "core/ledger.h"
#include "core/plan.h"

#include <rapidcheck.h>

#include <filesystem>
#include <iostream>
#include <string>

namespace canbang::test {

Plan plan_of_2026();
Date day(char const* iso);
std::int64_t moment(char const* iso); // "2026-07-01T08:00:00Z" in milliseconds.
inline Period quarter(int number) { return { 2026, number }; }
inline Period whole_year() { return { 2026 }; }
Identity device(int number); // Always the same keys for the same number.

// Somebody who answers questions on a device of their own, seeing what their ledger holds.
struct Person {
    Identity identity;
    std::string author;
    Ledger ledger {};
    std::int64_t now_ms = moment("2026-07-01T08:00:00Z"); // A minute later with every answer.

    Change says(Key, Value);
    void says(std::string unit, Period, std::string subject, std::string field, Value);
    void counts(std::string unit, Period, std::string subject, std::int64_t women, std::int64_t men);
    void learns(Ledger const&);
};
Person person(int device_number, std::string author = "Trưởng phòng");

Bundle bundle_by(Person const&, std::string unit, Period, int revision = 1);
std::string sealed(Bundle&); // Written and sealed by the device that `sealed_by` names, the first one while it names none.
IncomingFile file_by(Person const&, std::string unit, Period, int revision = 1);

// A folder with spaces and Vietnamese letters in its name, removed with everything in it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    std::string path(std::string const& name) const;

private:
    std::filesystem::path m_path;
};

void write_file(std::string const& path, std::string const& bytes);

// How many cases a law is tried on: `usual`, or CANBANG_CASES in the long run.
int cases_of_a_law(int usual);

// Tries the law on made-up cases, the same ones in every run; a broken law is printed at its smallest.
template <typename Law>
bool holds(Law law, int cases = 100)
{
    rc::detail::TestParams params;
    params.seed = 20260308;
    params.maxSuccess = cases_of_a_law(cases);
    auto const result = rc::detail::checkTestable(law, rc::detail::TestMetadata {}, params);
    if (!result.template is<rc::detail::SuccessResult>())
        rc::detail::printResultMessage(result, std::cerr);
    return result.template is<rc::detail::SuccessResult>();
}

}
