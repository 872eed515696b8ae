// A short report, and its document taken apart and changed, as a person with Word would.
#pragma once

#include "core/report/archive.h"
#include "core/report/docx.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace canbang::test {

inline report::Report small_report()
{
    report::Report made;
    made.properties = { "Báo cáo", "Văn phòng" };
    made.head = { "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "VĂN PHÒNG UBND TỈNH LAI CHÂU", "/BC-VPUBND", "Lai Châu, ngày      tháng      năm 2026", "BÁO CÁO", "Kết quả năm 2026", "Sở Nội vụ" };
    made.body = {
        report::Paragraph { { { "Thực hiện Kế hoạch, Văn phòng báo cáo như sau:" } } },
        report::Heading { 1, { { "I. KẾT QUẢ" } } },
        report::Heading { 2, { { "1. Mục tiêu" } } },
        report::Heading { 3, { { "a) Chỉ tiêu" } } },
        report::Paragraph { { { "Số nữ: " }, { "12", true } } },
        report::ListItem { { { "Một việc" } } },
        report::Paragraph { { { "Trên đây là báo cáo của Văn phòng./." } } },
    };
    made.foot = { { "- Sở Nội vụ (b/c);", "- Lưu: VT." }, { "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG" }, "Nguyễn Văn Ban" };
    return made;
}

inline std::string part(std::string const& docx, std::string const& name)
{
    auto const entries = report::read_archive(docx).value();
    auto const* entry = report::find_entry(entries, name);
    REQUIRE_MESSAGE(entry, name);
    return entry->bytes;
}

// With every `from` of one part become `to`; an empty `from` gives the part away.
inline std::string changed(std::string const& docx, std::string const& name, std::string const& from, std::string const& to)
{
    auto entries = report::read_archive(docx).value();
    if (from.empty())
        std::erase_if(entries, [&](report::ArchiveEntry const& entry) { return entry.name == name; });
    int replaced = 0;
    for (auto& entry : entries) {
        for (auto at = entry.name == name ? entry.bytes.find(from) : std::string::npos; at != std::string::npos && !from.empty(); at = entry.bytes.find(from, at + to.size())) {
            entry.bytes.replace(at, from.size(), to);
            ++replaced;
        }
    }
    REQUIRE_MESSAGE((replaced > 0 || from.empty()), name, ": ", from);
    return report::write_archive(entries);
}

}
