// What a colour means. The word or sign always stands beside it.
#pragma once

namespace canbang {

enum class Tone { accent, met, not_met, attention, unknown };

enum class Theme { light, dark, contrast };

}
