// The tabs of the records page. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_records.h"

namespace canbang {

void draw_received(RecordsModel const&, Actions&);
void draw_quarantined(RecordsModel const&, Actions&);
void draw_devices(RecordsModel const&, Actions&);
void draw_backups(RecordsModel const&, Actions&);
void draw_log(RecordsModel const&, Place&);
void draw_folder(RecordsModel const&, Actions&);
void draw_above(RecordsModel const&, Actions&, Place&);

void pill_beside_button(Tone, std::string const& word);

// A card that says there is nothing yet.
void draw_nothing(RecordsModel const&, char const* icon);

}
