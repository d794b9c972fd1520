using System.CommandLine;

namespace OnPut.Cli;

/// <summary>The options that say where S3 is.</summary>
sealed class S3PlaceOptions
{
    readonly Option<string?> _endpoint = new("--endpoint")
    {
        Description = "Where S3 is spoken. AWS_ENDPOINT_URL or http://127.0.0.1:4566 by default.",
        HelpName = "URL",
    };

    readonly Option<string?> _profile = new("--profile") { Description = "Ask AWS, with this profile.", HelpName = "NAME" };

    readonly Option<string?> _region = new("--region") { Description = "Ask AWS, in this region.", HelpName = "REGION" };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { _endpoint, _profile, _region })
            command.Options.Add(option);
    }

    public S3Place Of(ParseResult parsed) => new(parsed.GetValue(_endpoint), parsed.GetValue(_profile), parsed.GetValue(_region));
}
