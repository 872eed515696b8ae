#include "app/demo.h"

#include <algorithm>
#include <array>

namespace canbang {

namespace {

struct Pair { int women = 0, men = 0; };

// One unit as of the last quarter.
struct Profile {
    char const* unit;
    Pair officials, employees, workers;              // Công chức, viên chức, người lao động.
    Pair head, deputies;
    int led_by_women_from;                           // The quarter from which a woman leads; 5 is never.
    Pair not_reached;                                // In the last quarter it reported.
    int quarters;                                    // How many it has handed in.
};

struct TaskStory { char const* task; int quarter; char const* status; char const* done_on; char const* note; };

struct News { char const* unit; char const* title; char const* slug; char const* published_on; };

}

static constexpr std::array<Profile, 12> profiles { {
    { "tong-hop", { 6, 5 }, { 1, 1 }, { 1, 1 }, { 0, 1 }, { 1, 1 }, 1, {}, 4 },
    { "noi-chinh", { 3, 5 }, { 0, 0 }, { 0, 1 }, { 0, 1 }, { 0, 1 }, 5, {}, 3 },
    { "kinh-te", { 5, 5 }, { 0, 0 }, { 0, 1 }, { 0, 1 }, { 1, 1 }, 2, {}, 3 },
    { "khoa-giao-van-xa", { 6, 2 }, { 0, 0 }, { 0, 1 }, { 1, 0 }, { 0, 1 }, 1, {}, 4 },
    { "hcqt", { 8, 5 }, { 2, 1 }, { 1, 3 }, { 1, 0 }, { 1, 1 }, 1, {}, 4 },
    { "quan-tri-tai-vu", { 5, 2 }, { 1, 1 }, { 1, 1 }, { 0, 1 }, { 1, 0 }, 3, {}, 4 },
    { "xay-dung-do-thi", { 2, 6 }, { 0, 0 }, { 0, 1 }, { 0, 1 }, { 0, 2 }, 5, {}, 4 },
    { "noi-vu-thi-dua", { 4, 3 }, { 0, 0 }, { 1, 0 }, { 1, 0 }, { 0, 1 }, 4, {}, 4 },
    { "ban-tiep-cong-dan", { 2, 3 }, { 0, 0 }, { 0, 1 }, { 0, 1 }, { 0, 1 }, 5, {}, 3 },
    { "tt-phuc-vu-hcc", { 0, 0 }, { 8, 5 }, { 1, 1 }, { 0, 1 }, { 1, 1 }, 1, { 1, 2 }, 4 },
    { "tt-thong-tin-hoi-nghi", { 0, 0 }, { 8, 5 }, { 0, 1 }, { 0, 1 }, { 0, 1 }, 5, {}, 4 },
    { "doi-xe-le-tan", { 0, 0 }, { 0, 0 }, { 3, 9 }, { 0, 1 }, { 0, 1 }, 5, { 0, 4 }, 4 },
} };

static constexpr std::array<TaskStory, 10> task_stories { {
    { "NV4a", 1, "done", "2026-03-08", "Tọa đàm ngày Quốc tế Phụ nữ, tặng hoa cán bộ nữ." },
    { "NV1a", 1, "doing", "", "Đang quán triệt trong các buổi họp đơn vị." },
    { "NV1a", 2, "done", "2026-05-20", "Quán triệt Kế hoạch tại cuộc họp tháng 5, 01 văn bản chỉ đạo." },
    { "NV1b", 2, "done", "2026-05-20", "Kết luận họp đơn vị giao trách nhiệm người đứng đầu." },
    { "NV3", 3, "done", "2026-09-30", "Bình xét thi đua quý III bảo đảm công bằng, không định kiến giới." },
    { "NV2", 3, "doing", "", "Đang góp ý quy chế làm việc, bổ sung giờ linh hoạt cho lao động nữ nuôi con nhỏ." },
    { "NV5", 3, "done", "2026-09-25", "Tự kiểm tra việc thực hiện các mục tiêu, có biên bản." },
    { "NV4b", 4, "done", "2026-10-20", "Gặp mặt ngày Phụ nữ Việt Nam, biểu dương cán bộ nữ tiêu biểu." },
    { "NV4c", 4, "doing", "", "Treo băng rôn, tuyên truyền trong Tháng hành động." },
    { "TH1", 4, "doing", "", "Phối hợp cung cấp số liệu theo đề nghị của Phòng Hành chính – Quản trị." },
} };

// The item of 12 August is reported by two units and counts once; the last one of June is not on the portal.
static constexpr std::array<News, 16> news { {
    { "tong-hop", "Văn phòng UBND tỉnh triển khai công tác bình đẳng giới năm 2026", "trien-khai-cong-tac-binh-dang-gioi", "2026-01-22" },
    { "hcqt", "Gặp mặt nữ cán bộ, công chức nhân dịp đầu xuân", "gap-mat-dau-xuan", "2026-02-26" },
    { "khoa-giao-van-xa", "Tọa đàm kỷ niệm ngày Quốc tế Phụ nữ 8/3", "toa-dam-8-3", "2026-03-06" },
    { "tt-thong-tin-hoi-nghi", "Phụ nữ Lai Châu với chuyển đổi số", "phu-nu-chuyen-doi-so", "2026-03-19" },
    { "hcqt", "Ban hành Kế hoạch bình đẳng giới của Văn phòng UBND tỉnh", "ban-hanh-ke-hoach", "2026-05-08" },
    { "tong-hop", "Quán triệt Chiến lược quốc gia về bình đẳng giới giai đoạn 2026-2030", "quan-triet-chien-luoc", "2026-05-21" },
    { "noi-chinh", "Phổ biến các văn bản mới về bình đẳng giới", "pho-bien-van-ban-moi", "2026-06-03" },
    { "tt-phuc-vu-hcc", "Trung tâm Phục vụ hành chính công: nữ viên chức chiếm trên một nửa", "nu-vien-chuc-trung-tam", "2026-06-11" },
    { "quan-tri-tai-vu", "Chăm lo đời sống nữ người lao động", "cham-lo-nu-lao-dong", "2026-06-18" },
    { "kinh-te", "Phụ nữ tham gia phát triển kinh tế vùng cao", "phu-nu-kinh-te", "2026-06-25" },
    { "hcqt", "Sơ kết sáu tháng thực hiện Kế hoạch bình đẳng giới", "so-ket-sau-thang", "2026-07-15" },
    { "tong-hop", "Hội nghị nâng cao năng lực cán bộ nữ lãnh đạo", "nang-cao-nang-luc", "2026-08-12" },
    { "noi-vu-thi-dua", "Hội nghị nâng cao năng lực cán bộ nữ lãnh đạo", "nang-cao-nang-luc", "2026-08-12" },
    { "hcqt", "Gặp mặt kỷ niệm ngày Phụ nữ Việt Nam 20/10", "gap-mat-20-10", "2026-10-20" },
    { "tt-thong-tin-hoi-nghi", "Phát động Tháng hành động vì bình đẳng giới năm 2026", "phat-dong-thang-hanh-dong", "2026-11-16" },
    { "kinh-te", "Nữ doanh nhân Lai Châu", "", "2026-06-26" },
} };

static Profile const* profile_of(std::string_view unit)
{
    auto const found = std::ranges::find(profiles, unit, &Profile::unit);
    return found == profiles.end() ? nullptr : found;
}

namespace {

// Collects the answers of one unit for one quarter and the year around it.
struct Notebook {
    Profile const& profile;
    int index;                                       // Of the unit: makes units differ a little.
    Period quarter;
    std::vector<Answer> answers;

    void write(Period period, std::string subject, std::string field, Value value)
    {
        answers.push_back({ { profile.unit, period, std::move(subject), std::move(field) }, std::move(value) });
    }
    void count(std::string const& subject, Pair pair)
    {
        write(quarter, subject, "women", std::int64_t { pair.women });
        write(quarter, subject, "men", std::int64_t { pair.men });
    }
};

}

static void write_leaders(Notebook& book)
{
    auto head = book.profile.head, deputies = book.profile.deputies;
    if (book.quarter.quarter < book.profile.led_by_women_from) {
        head = { 0, head.women + head.men };
        deputies = { 0, deputies.women + deputies.men };
    }
    book.count("leader.head", head);
    book.count("leader.deputy", deputies);
}

static void write_staff(Notebook& book)
{
    auto employees = book.profile.employees;
    if (book.quarter.quarter == 1 && employees.women > 7)
        --employees.women;                           // One came in the second quarter.
    book.count("staff.cong_chuc", book.profile.officials);
    book.count("staff.vien_chuc", employees);
    book.count("staff.nguoi_lao_dong", book.profile.workers);
}

// Half in the first quarter, three quarters in the second, everybody but the profile's few from the third.
static Pair reached_by(Notebook const& book)
{
    auto const& p = book.profile;
    int women = p.officials.women + p.employees.women + p.workers.women;
    int const men = p.officials.men + p.employees.men + p.workers.men;
    if (book.quarter.quarter == 1 && p.employees.women > 7)
        --women;
    if (book.quarter.quarter < 3)
        return { women * (book.quarter.quarter + 1) / 4, men * (book.quarter.quarter + 1) / 4 };
    return { women - p.not_reached.women, men - p.not_reached.men };
}

static void write_activities(Notebook& book)
{
    int const season = book.quarter.quarter, index = book.index;
    book.count("reached", reached_by(book));
    book.write(book.quarter, "sessions", "held", std::int64_t { 1 + (index + season) % 3 });
    book.write(book.quarter, "sessions", "with_content", std::int64_t { (index + season) % 3 == 0 ? 0 : 1 });
    book.count("training.chuyen_mon", { (index + season) % 2, index % 3 == 0 ? 1 : 0 });
    book.count("training.ly_luan", { season == 2 && index % 4 == 0 ? 1 : 0, season == 3 && index % 4 == 1 ? 1 : 0 });
    book.count("reward", { season == 3 ? 1 + index % 2 : 0, season == 3 ? 1 : 0 });
    book.count("discipline", { 0, 0 });
}

static void write_form(Notebook& book)
{
    static constexpr std::array<char const*, 4> dates { "2026-03-31", "2026-06-30", "2026-09-30", "2026-11-20" };
    book.write(book.quarter, "form", "reference_date", std::string(dates[std::size_t(book.quarter.quarter - 1)]));
}

static void write_news(Notebook& book)
{
    for (std::size_t i = 0; i < news.size(); ++i) {
        auto const& item = news[i];
        if (book.profile.unit != std::string_view(item.unit) || !contains(book.quarter, date_from(item.published_on).value()))
            continue;
        auto const subject = "news.demo-" + std::to_string(i + 1);
        auto const url = *item.slug ? "https://laichau.gov.vn/tin-bai/" + std::string(item.slug) : "https://bao.example.vn/nu-doanh-nhan";
        book.write(book.quarter, subject, "title", std::string(item.title));
        book.write(book.quarter, subject, "url", url);
        book.write(book.quarter, subject, "published_on", std::string(item.published_on));
    }
}

static void write_tasks(Notebook& book)
{
    auto const year = year_of(book.quarter);
    for (std::size_t i = 0; i < task_stories.size(); ++i) {
        auto const& story = task_stories[i];
        bool const is_behind = (std::size_t(book.index) + i) % 7 == 6;
        if (story.quarter != book.quarter.quarter || is_behind)
            continue;
        auto const subject = std::string("task.") + story.task;
        book.write(year, subject, "status", std::string(story.status));
        book.write(year, subject, "note", std::string(story.note));
        if (*story.done_on)
            book.write(year, subject, "done_on", std::string(story.done_on));
    }
}

static void write_office(Notebook& book, Plan const& plan)
{
    if (book.profile.unit != plan.coordinator || book.quarter.quarter != 1)
        return;
    auto const year = year_of(book.quarter);
    book.write(year, "office.leader", "women", std::int64_t { 1 });
    book.write(year, "office.leader", "men", std::int64_t { 3 });
    book.write(year, "event.demo-1", "title", std::string("Họp giao ban rà soát số liệu bình đẳng giới"));
    book.write(year, "event.demo-1", "starts_on", std::string("2026-11-26"));
    book.write(year, "event.demo-1", "ends_on", std::string("2026-11-26"));
}

std::vector<Answer> demo_answers(Plan const& plan, std::string const& unit, Period quarter)
{
    auto const* profile = profile_of(unit);
    if (!profile || quarter.is_year() || quarter.quarter > profile->quarters)
        return {};
    Notebook book { *profile, int(profile - profiles.begin()), quarter, {} };
    write_form(book);
    write_staff(book);
    write_leaders(book);
    write_activities(book);
    write_news(book);
    write_tasks(book);
    write_office(book, plan);
    return book.answers;
}

}
