using System.Globalization;
using System.Text.Json.Nodes;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Schedules;

/// <summary>What EventBridge tells a function at its time, where the rule has no input of its own.</summary>
static class ScheduledEvent
{
    public static string Write(ScheduleResource schedule, DateTimeOffset due) => new JsonObject
    {
        ["version"] = "0",
        ["id"] = Guid.NewGuid().ToString(),
        ["detail-type"] = "Scheduled Event",
        ["source"] = "aws.events",
        ["account"] = LocalAccount.Id,
        ["time"] = due.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = LocalAccount.Region,
        ["resources"] = new JsonArray(schedule.Arn),
        ["detail"] = new JsonObject(),
    }.ToJsonString();
}
