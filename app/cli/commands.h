// Every command of the program, once. The order here is the order of the help.
#pragma once

#include "app/cli/command.h"

namespace canbang {

void add_init_command(Program&);
void add_record_command(Program&);
void add_check_command(Program&);
void add_submit_command(Program&);
void add_merge_command(Program&);
void add_conflicts_command(Program&);
void add_resolve_command(Program&);
void add_review_command(Program&);
void add_status_command(Program&);
void add_verify_command(Program&);
void add_history_command(Program&);
void add_export_command(Program&);
void add_calendar_command(Program&);
void add_pictures_command(Program&);
void add_demo_command(Program&);
void add_licences_command(Program&);
void add_completion_command(Program&);

}
