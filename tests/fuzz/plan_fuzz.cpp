// Any bytes as a plan file: refused with a reason, or read, and then written and read again the same.
#include "core/plan.h"
#include "tests/fuzz/law.h"

using namespace canbang;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t count)
{
    auto const plan = read_plan(test::text_of(bytes, count));
    if (!plan) {
        test::law(!plan.error().what.empty() && !plan.error().hint.empty(), "a plan that is refused is refused with a reason and a next step");
        return 0;
    }
    test::law(check_plan(plan.value()).ok(), "a plan that was read passes its check");
    auto const again = read_plan(write_plan(plan.value()));
    test::law(again.ok(), "a plan that was read can be written and read again");
    test::law(again.value() == plan.value(), "a plan reads back equal");
    return 0;
}
