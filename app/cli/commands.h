// Every command of the program, once. The order here is the order of the help.
#pragma once

#include "app/cli/command.h"

namespace canbang {

void add_init_command(Program&);
void add_identity_command(Program&);
void add_record_command(Program&);
void add_check_command(Program&);
void add_submit_command(Program&);
void add_ask_command(Program&);
void add_merge_command(Program&);
void add_watch_command(Program&);
void add_inspect_command(Program&);
void add_imports_command(Program&);
void add_undo_command(Program&);
void add_quarantine_command(Program&);
void add_drop_command(Program&);
void add_devices_command(Program&);
void add_revoke_command(Program&);
void add_believe_command(Program&);
void add_conflicts_command(Program&);
void add_resolve_command(Program&);
void add_dispute_command(Program&);
void add_review_command(Program&);
void add_accept_command(Program&);
void add_remark_command(Program&);
void add_remarks_command(Program&);
void add_settle_remark_command(Program&);
void add_return_command(Program&);
void add_plan_command(Program&);
void add_consolidate_command(Program&);
void add_status_command(Program&);
void add_history_command(Program&);
void add_log_command(Program&);
void add_verify_command(Program&);
void add_backup_command(Program&);
void add_backups_command(Program&);
void add_restore_command(Program&);
void add_report_command(Program&);
void add_lint_command(Program&);
void add_export_command(Program&);
void add_calendar_command(Program&);
void add_pictures_command(Program&);
void add_paper_command(Program&);
void add_demo_command(Program&);
void add_desktop_command(Program&);
void add_licences_command(Program&);
void add_completion_command(Program&);

}
