// The layout of official documents by Nghị định 30/2020/NĐ-CP, Phụ lục I, as numbers and fixed words: what the
// writer writes and what the check asks for.
#pragma once

namespace canbang::report::decree {

// --- Fixed words -----------------------------------------------------------------------------
inline constexpr char const* nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
inline constexpr char const* motto = "Độc lập - Tự do - Hạnh phúc";
inline constexpr char const* number = "Số:";
inline constexpr char const* addressed_to = "Kính gửi:";
inline constexpr char const* recipients = "Nơi nhận:";
inline constexpr char const* as_above = "- Như trên;";        // The first line where somebody is addressed above.
inline constexpr char const* clerks = "VT";                  // Văn thư, who keep the original.
inline constexpr char const* kept_at = "- Lưu: VT";          // The last line of Nơi nhận begins so.
inline constexpr char const* end_mark = "./.";
inline constexpr char const* font = "Times New Roman";

// --- The page, in millimetres ------------------------------------------------------------------
struct Span { int least, most; };                            // Both allowed.
inline constexpr int page_width = 210, page_height = 297;
inline constexpr Span top { 20, 25 }, bottom { 20, 25 }, left { 30, 35 }, right { 15, 20 };
inline constexpr int header_left = 66, header_right = 99;    // The two columns above the text.

// --- Letters, in half points -------------------------------------------------------------------
inline constexpr Span nation_size { 24, 26 }, motto_size { 26, 28 }, agency_size { 24, 26 }, date_size { 26, 28 };
inline constexpr Span body_size { 26, 28 }, page_number_size { 26, 28 }, document_number_size { 26, 26 };
inline constexpr Span recipients_size { 24, 24 }, recipient_size { 22, 22 };

// --- Paragraphs, in twentieths of a point --------------------------------------------------------
inline constexpr Span first_line { 567, 720 };               // 10 or 12.7 mm.
inline constexpr int least_spacing = 120;                    // 6 pt between paragraphs.
inline constexpr Span line_spacing { 240, 360 };             // 240 is single.

}
