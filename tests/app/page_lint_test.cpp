#include "app/widgets/controls.h"
#include "tests/app/page_lint.h"
#include "tests/app/ui_harness.h"

#include <array>
#include <doctest/doctest.h>
#include <numbers>

using namespace canbang;
using namespace canbang::ui;
using canbang::test::complaints_about;
using canbang::test::UiHarness;
using Numbers = std::array<std::optional<std::int64_t>, 4>;

// --- The strict visitor -------------------------------------------------------------------------------------------

static bool complains(std::function<void()> draw, std::string const& about, test::Screen screen = {})
{
    for (auto const& complaint : complaints_about(std::move(draw), screen)) {
        if (complaint.find(about) != std::string::npos)
            return true;
    }
    return false;
}

TEST_CASE("the strict visitor sees every defect it is there for")
{
    CHECK(complains([] { primary_button("Nộp"); quiet_button("Nộp"); }, "two widgets"));
    CHECK(complains([] { ImGui::Button("##"); }, "no name"));
    CHECK(complains([] { ImGui::SmallButton("nhỏ"); }, "pixels high"));
    CHECK(complains([] { words(Face::body, std::string(400, 'x')); }, "text reaches", { .width = 360 }));
    CHECK(complains([] { quiet_button("Tương phản cao", { nullptr, 90 }); }, "wider than its place"));
    CHECK_FALSE(complains([] { quiet_button("Tương phản cao"); }, "wider than its place"));
    CHECK(complains([] { primary_button(std::string(100, 'x')); }, "reaches beyond", { .width = 360 }));
    CHECK(complains([] { primary_button("Nộp", { .is_enabled = false }); }, "does not say why"));
    CHECK(complains([] { words(Face::body, "汉"); }, "U+6C49"));
    CHECK(complains([] { words(Face::body, "⟨overview.title⟩"); }, "a text is missing"));
}

TEST_CASE("the strict visitor has nothing to say of our own widgets, on a desk, a phone and at twice the size")
{
    auto const draw = [] {
        std::array<std::string, 2> const states { "Chưa làm", "Đang làm" };
        auto const card = begin_card("card");
        page_title("Số liệu", "Phòng Tổng hợp · chốt 25/11/2026");
        primary_button("Kiểm tra");
        check_line("Không phát sinh", true);
        segmented("Tình trạng", states, 0, 2);
        dropdown("Kỳ", states, 0);
        text_field("Minh chứng", "", { .hint = "Số, ngày văn bản" });
        text_area("Kết quả", "Đang góp ý quy chế làm việc, bổ sung giờ linh hoạt", 3);
        date_field("Ngày", "2026-11-30");
        note(Tone::attention, "Mới nhập nữ, chưa nhập nam. Nếu không có, nhập 0.");
        quotation("trên 50% các phòng, ban, trung tâm có lãnh đạo là nữ", "Kế hoạch, mục II.2");
        ratio_bar("bar", { .women = 1, .men = 2 }, "1 nữ, 2 nam");
        drop_zone("Thả tệp vào đây", "hoặc chọn tệp");
        end_card(card);
    };
    for (auto const& screen : { test::Screen {}, test::Screen { .width = 360, .is_touch = true }, test::Screen { .width = 720, .height = 8000, .scale = 2 } }) {
        for (auto const& complaint : complaints_about(draw, screen))
            FAIL_CHECK(complaint);
    }
}
