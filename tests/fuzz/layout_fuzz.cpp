// Any bytes as a Word document: as an archive, or as the text inside one. Refused with a reason, or checked, twice alike.
#include "core/report/archive.h"
#include "core/report/lint.h"
#include "tests/fuzz/law.h"

using namespace canbang;

static std::string document_of(std::string_view text)
{
    bool const is_archive = text.starts_with("PK");
    if (is_archive)
        return std::string(text);
    report::ArchiveEntry const entries[] { { "word/document.xml", std::string(text) } };
    return report::write_archive(entries);
}

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t count)
{
    auto const document = document_of(test::text_of(bytes, count));
    auto const checked = report::lint_docx(document);
    if (!checked) {
        test::law(!checked.error().what.empty() && !checked.error().hint.empty(), "a document that is refused is refused with a reason and a next step");
        return 0;
    }
    for (auto const& finding : checked.value().findings)
        test::law(finding.rule < report::LayoutRule::count && finding.paragraph >= 0, "a finding names its rule and its place");
    test::law(report::lint_docx(document).value().findings == checked.value().findings, "a document is judged the same every time");
    return 0;
}
