// The fields of a plan file, said once for all who go through them: the reader, the writer and the check.
//
// A visitor has three words: id (a name, at most so many bytes), filled (text that must not be
// blank) and field (anything else). Private to core: include only from .cpp files.
#pragma once

#include "core/plan.h"

#include <concepts>
#include <cstddef>
#include <string>
#include <type_traits>

namespace canbang {

// The writer and the check see a const plan, the reader one it fills.
template <typename T, typename Named>
concept Like = std::same_as<std::remove_const_t<T>, Named>;

// A subject is at most 80 bytes (check_key), so what stands inside one must be shorter.
inline constexpr std::size_t longest_name = 80;
inline constexpr std::size_t longest_task_id = longest_name - std::string_view("task.").size();
inline constexpr std::size_t longest_document_id = longest_name - std::string_view("document..reached").size();

void describe(auto& visitor, Like<Words> auto& words)
{
    visitor.field("vi", words.vi);
    visitor.field("en", words.en);
}

void describe(auto& visitor, Like<Unit> auto& unit)
{
    visitor.id("id", unit.id, longest_name);
    visitor.filled("name", unit.name);
    visitor.filled("short_name", unit.short_name);
    visitor.field("active_from", unit.active_from);
    visitor.field("active_to", unit.active_to);
}

void describe(auto& visitor, Like<Objective> auto& objective)
{
    visitor.id("id", objective.id, longest_name);
    visitor.field("section", objective.section);
    visitor.filled("title", objective.title);
    visitor.filled("sentence", objective.sentence);
}

void describe(auto& visitor, Like<Indicator> auto& indicator)
{
    visitor.id("code", indicator.code, longest_name);
    visitor.field("objective", indicator.objective);
    visitor.field("section", indicator.section);
    visitor.filled("sentence", indicator.sentence);
    visitor.filled("name", indicator.name);
    visitor.field("note", indicator.note);
    visitor.field("measure", indicator.measure);
    visitor.field("test", indicator.test);
    visitor.field("target", indicator.target);
    visitor.field("heads_only", indicator.heads_only);
}

void describe(auto& visitor, Like<Task> auto& task)
{
    visitor.id("id", task.id, longest_task_id);
    visitor.field("section", task.section);
    visitor.filled("sentence", task.sentence);
    visitor.filled("title", task.title);
    visitor.field("coordinator_only", task.coordinator_only);
    visitor.field("starts_on", task.starts_on);
    visitor.field("due_on", task.due_on);
}

void describe(auto& visitor, Like<Figure> auto& figure)
{
    visitor.id("subject", figure.subject, longest_name);
    visitor.field("group", figure.group);
    visitor.filled("name", figure.name);
    visitor.field("kind", figure.kind);
    visitor.field("coordinator_only", figure.coordinator_only);
    visitor.field("yearly", figure.yearly);
    visitor.field("may_be_vacant", figure.may_be_vacant);
}

void describe(auto& visitor, Like<FigureGroup> auto& group)
{
    visitor.id("id", group.id, longest_name);
    visitor.filled("title", group.title);
    visitor.field("hint", group.hint);
}

void describe(auto& visitor, Like<Document> auto& document)
{
    visitor.id("id", document.id, longest_document_id);
    visitor.filled("title", document.title);
    visitor.field("number", document.number);
    visitor.field("issued_on", document.issued_on);
}

void describe(auto& visitor, Like<PlannedEvent> auto& event)
{
    visitor.id("id", event.id, longest_name);
    visitor.filled("title", event.title);
    visitor.field("section", event.section);
    visitor.field("starts_on", event.starts_on);
    visitor.field("ends_on", event.ends_on);
}

void describe(auto& visitor, Like<Deadline> auto& deadline)
{
    visitor.id("id", deadline.id, longest_name);
    visitor.filled("title", deadline.title);
    visitor.field("section", deadline.section);
    visitor.field("period", deadline.period);
    visitor.field("on", deadline.on);
}

void describe(auto& visitor, Like<Holiday> auto& holiday)
{
    visitor.field("on", holiday.on);
    visitor.filled("name", holiday.name);
}

void describe(auto& visitor, Like<CheckLimits> auto& limits)
{
    visitor.field("change_of_persons", limits.change_of_persons);
    visitor.field("largest_count", limits.largest_count);
}

void describe(auto& visitor, Like<Letterhead> auto& letterhead)
{
    visitor.field("parent", letterhead.parent);
    visitor.field("place", letterhead.place);
    visitor.field("report_to", letterhead.report_to);
    visitor.field("report_number", letterhead.report_number);
    visitor.field("signed_as", letterhead.signed_as);
    visitor.field("signer", letterhead.signer);
}

void describe_heading(auto& visitor, Like<Plan> auto& plan)
{
    visitor.id("id", plan.id, longest_name);
    visitor.field("year", plan.year);
    visitor.field("number", plan.number);
    visitor.filled("title", plan.title);
    visitor.filled("name", plan.name);
    visitor.filled("office", plan.office);
    visitor.field("basis", plan.basis);
    visitor.field("aim", plan.aim);
    visitor.field("coordinator", plan.coordinator);
    visitor.field("issued_on", plan.issued_on);
    visitor.field("not_before", plan.not_before);
    visitor.field("cutoff", plan.cutoff);
    visitor.field("units_note", plan.units_note);
}

void describe(auto& visitor, Like<Plan> auto& plan)
{
    describe_heading(visitor, plan);
    visitor.field("units", plan.units);
    visitor.field("objectives", plan.objectives);
    visitor.field("indicators", plan.indicators);
    visitor.field("tasks", plan.tasks);
    visitor.field("groups", plan.groups);
    visitor.field("figures", plan.figures);
    visitor.field("documents", plan.documents);
    visitor.field("events", plan.events);
    visitor.field("portals", plan.portals);
    visitor.field("deadlines", plan.deadlines);
    visitor.field("holidays", plan.holidays);
    visitor.field("recipients", plan.recipients);
    visitor.field("excluded_quarters", plan.excluded_quarters);
    visitor.field("limits", plan.limits);
    visitor.field("letterhead", plan.letterhead);
}

}
