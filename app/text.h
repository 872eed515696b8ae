// The program's words, by key, in the language spoken. The catalogues are app/text/<page>.vi.json and
// <page>.en.json: flat objects, key to text, with {0} {1} where values go. One key stands in one file.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

enum class Language { vietnamese, english };

void speak(Language);
Language spoken();

// The text with its values filled in; Vietnamese where the English is missing; "⟨key⟩" where both are.
std::string say(std::string_view key, std::initializer_list<std::string> values = {});

std::vector<std::string> keys_of(Language);              // Sorted.

// Defects of the catalogues, each a sentence for a developer: unreadable files, keys given twice, keys
// one language lacks, placeholders that differ between the languages. Empty when all is well.
std::vector<std::string> catalogue_defects();

}
