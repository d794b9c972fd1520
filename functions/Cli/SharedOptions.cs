using System.CommandLine;

namespace OnPut.Cli;

/// <summary>Options that several commands have, each made anew for its command.</summary>
static class SharedOptions
{
    public const int DefaultPort = 4566;

    public static Option<FileInfo> Template() => new("--template")
    {
        Description = "The SAM template to run.",
        HelpName = "FILE",
        DefaultValueFactory = _ => new FileInfo("template.yaml"),
    };

    public static Option<int> Port()
    {
        var option = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0 takes any free one.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultPort,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var port) || port is < 0 or > 65535))
                result.AddError($"--port is '{token.Value}', expected a number from 0 to 65535");
        });
        return option;
    }

    public static Option<bool> NoBuild() => new("--no-build")
    {
        Description = "Run the functions as they were last built (Release).",
    };

    public static Option<bool> Json(string what) => new("--json") { Description = what };

    public static Option<string[]> Parameters() => new("--parameter", "-p")
    {
        Description = "A template parameter, as NAME=VALUE; may be given several times.",
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <exception cref="UserErrorException">One is not of the form NAME=VALUE.</exception>
    public static Dictionary<string, string> ParseParameters(IEnumerable<string>? parameters)
    {
        var parsed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in parameters ?? [])
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw new UserErrorException($"--parameter is '{parameter}', expected NAME=VALUE.");
            parsed[parameter[..equals]] = parameter[(equals + 1)..];
        }
        return parsed;
    }
}
