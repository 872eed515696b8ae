#include "bundle_file.h"

namespace canbang::test {

Bundle small_bundle()
{
    auto chief = person(1), deputy = person(2, "Phó \"Trưởng\" \\ phòng \xF0\x9F\x8C\xB8\xE2\x80\xAE");
    chief.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
    chief.says("tong-hop", quarter(3), "form", "complete", false);
    deputy.learns(chief.ledger);
    deputy.says("tong-hop", quarter(3), "staff.cong_chuc", "men", 6);
    deputy.says("tong-hop", whole_year(), "task.NV1a", "note", "Kết quả:\n\t\"tốt\" \\ 100% / \xF0\x9F\x98\x80");
    deputy.says("tong-hop", whole_year(), "task.NV1a", "evidence", {});
    return bundle_by(deputy, "tong-hop", quarter(3), 2);
}

std::string small_file()
{
    auto bundle = small_bundle();
    return sealed(bundle);
}

std::string resealed(Json file)
{
    auto const forger = device(9);
    if (file.contains("sealed_by") && file["sealed_by"] == hex_of(device(2).device))
        file["sealed_by"] = hex_of(forger.device);
    file.erase("digest");
    file.erase("seal");
    auto const digest = sha256(file.dump());
    file["digest"] = "sha256:" + hex_of(digest);
    file["seal"] = hex_of(seal_of(digest, forger));
    return file.dump(2) + "\n";
}

Json& first_change(Json& file) { return file["blocks"][0]["changes"][0]; }

Fault fault_of(std::string const& bytes)
{
    auto const read = read_bundle(bytes);
    REQUIRE_MESSAGE(!read.ok(), bytes.substr(0, 2000));
    CHECK(!read.error().what.empty());
    CHECK(!read.error().hint.empty());
    return read.error().fault;
}

std::string replaced(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}
