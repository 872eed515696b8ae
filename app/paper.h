// A unit's form as a PDF of A4 sheets, for who fills it in by hand.
#pragma once

#include "app/model_paper.h"
#include "app/print/pdf.h"

namespace canbang {

std::vector<PrintedPage> print_paper(PaperForm const&);   // At least one sheet.

}
