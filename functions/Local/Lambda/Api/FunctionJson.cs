using System.Text.Json.Nodes;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Api;

/// <summary>A function as the Lambda API describes it.</summary>
static class FunctionJson
{
    public static JsonObject Configuration(FunctionResource function)
    {
        var variables = new JsonObject();
        foreach (var (name, value) in function.Environment)
            variables[name] = value;
        return new JsonObject
        {
            ["FunctionName"] = function.Name,
            ["FunctionArn"] = function.Arn,
            ["Role"] = $"arn:aws:iam::{LocalAccount.Id}:role/{function.Name}",
            ["Handler"] = function.Handler,
            ["Timeout"] = (int)function.Timeout.TotalSeconds,
            ["MemorySize"] = function.MemorySize,
            ["Version"] = "$LATEST",
            ["PackageType"] = "Zip",
            ["State"] = "Active",
            ["LastUpdateStatus"] = "Successful",
            ["Environment"] = new JsonObject { ["Variables"] = variables },
        };
    }
}
