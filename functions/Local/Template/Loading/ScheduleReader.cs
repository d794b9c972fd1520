using OnPut.Local.Lambda.Schedules;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class ScheduleReader
{
    /// <returns>Null, and a line in the list of what is not run, for a schedule that is off or is not understood here.</returns>
    public static ScheduleResource? Read(
        string id, string type, ResourceDeclaration declaration, FunctionResource function, Properties properties, LoadContext context)
    {
        var expression = properties.RequiredText(type == "Schedule" ? "Schedule" : "ScheduleExpression");
        var isOff = properties.Text("State") == "DISABLED" || (properties.Has("Enabled") && !properties.Flag("Enabled"));
        var why = isOff ? "it is not enabled"
            : properties.Text("ScheduleExpressionTimezone") is { } zone && zone != "UTC" ? $"its time zone {zone} is not UTC"
            : ScheduleExpression.TryParse(expression) is null ? $"{expression} is not understood here"
            : null;
        if (why is null)
            return new ScheduleResource(id, properties.Text("Name") ?? id, function.Arn, expression, properties.Text("Input"));
        context.LeaveOut(declaration, $"schedule {id}, because {why}");
        return null;
    }
}
