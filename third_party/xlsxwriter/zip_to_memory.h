// The archives that libxlsxwriter makes go into memory; it can only write files itself.
#pragma once

#include <string>

// Where the next archive of this thread goes, until called with null. Without a place it is not made.
void send_zip_to(std::string* memory);
