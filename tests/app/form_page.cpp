#include "tests/app/form_page.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace canbang {

void draw_form(Worker& worker, Page page, Actions& actions)
{
    if (page == Page::checklist)
        draw_checklist(build_checklist(worker.scene()), actions, worker.place);
    else if (page == Page::figures)
        draw_figures(build_figures(worker.scene()), actions, worker.place);
    else
        draw_hand_in(build_hand_in(worker.scene()), actions, worker.place);
}

void FormPage::draw(Worker& worker, Page page)
{
    draw_form(worker, page, m_actions);
    for (auto& action : m_actions.take()) {
        if (auto const* set = std::get_if<SetAnswer>(&action))
            worker.says(set->key.period, set->key.subject, set->key.field, set->value);
        if (auto const* several = std::get_if<SetAnswers>(&action)) {
            for (auto const& set : several->answers)
                worker.says(set.key.period, set.key.subject, set.key.field, set.value);
        }
        m_asked.push_back(std::move(action));
    }
}

void lengthen_names(Worker& worker)
{
    auto& plan = worker.session.plan;
    std::string const words = "Trung tâm Nghiên cứu, Tư vấn và Hỗ trợ nghiệp vụ chuyên sâu về bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi";
    for (auto& unit : plan.units)
        unit.name = { words, words };
    for (auto& task : plan.tasks)
        task.title = { words + ", " + words, words + ", " + words };
    for (auto& figure : plan.figures)
        figure.name.vi += ", " + words;
    for (auto& group : plan.groups)
        group.title = { words, words };
    worker.session.owner.author = "Phó Trưởng phòng phụ trách, kiêm Trưởng ban Vì sự tiến bộ của phụ nữ cơ quan";
    auto const long_link = "https://laichau.gov.vn/" + std::string(300, 'a');
    worker.says(worker.place.period, "news.long", "title", words + ", " + words);
    worker.says(worker.place.period, "news.long", "url", long_link);
    worker.says({ plan.year, 5 }, "task.NV2", "note", words + "\n" + words);
    worker.says({ plan.year, 5 }, "task.NV2", "evidence", long_link);
}

std::vector<std::string> complaints_about_form(Worker& worker, Page page, test::Screen screen)
{
    Actions actions;
    return test::complaints_about([&] { draw_form(worker, page, actions); }, screen);
}

void check_lint(Page page)
{
    std::vector<std::string> const none;
    test::Screen const phone { .width = 360, .height = 12000, .is_touch = true };
    auto empty = worker_of("tong-hop"), filled = filled_worker(), disputed = disputed_worker(), coordinator = filled_worker("hcqt"), longest = filled_worker();
    lengthen_names(longest);
    CHECK(complaints_about_form(empty, page) == none);
    CHECK(complaints_about_form(filled, page, { .width = 1920 }) == none);
    CHECK(complaints_about_form(disputed, page, { .is_dark = true }) == none);
    CHECK(complaints_about_form(coordinator, page) == none);
    CHECK(complaints_about_form(longest, page) == none);
    CHECK(complaints_about_form(longest, page, phone) == none);
    CHECK(complaints_about_form(filled, page, { .height = 8000, .scale = 1.5f }) == none);
    CHECK(complaints_about_form(filled, page, { .width = 800, .height = 12000, .scale = 2 }) == none);
    filled.place.task.clear();
    CHECK(complaints_about_form(filled, page, phone) == none);
    English const english;
    CHECK(complaints_about_form(filled, page) == none);
    CHECK(complaints_about_form(filled, page, phone) == none);
}

void check_golden(std::string const& name, std::string const& text)
{
    auto const path = std::string(CANBANG_SOURCE_DIR) + "/tests/golden/" + name + ".txt";
    if (std::getenv("CANBANG_UPDATE_GOLDENS"))
        std::ofstream(path, std::ios::binary) << text;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream golden;
    golden << file.rdbuf();
    CHECK(golden.str() == text);
}

}
