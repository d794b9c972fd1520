using System.ComponentModel;
using System.Diagnostics;

namespace OnPut.Local.Tests.Http;

/// <summary>Runs Python against a server, where Python has boto3.</summary>
static class Boto
{
    const string Preamble = """
        import boto3, hashlib, io, json, urllib.request
        from botocore.config import Config
        from botocore.exceptions import ClientError

        """;

    /// <returns>What the script printed.</returns>
    public static async Task<string> RunAsync(Uri endpoint, string script)
    {
        Assert.SkipUnless(await IsThereAsync(), "python3 with boto3 is not installed.");
        var (exitCode, output, error) = await StartAsync(Preamble + script, endpoint);
        Assert.True(exitCode == 0, error);
        return output.Trim();
    }

    static async Task<bool> IsThereAsync()
    {
        try
        {
            return (await StartAsync("import boto3", endpoint: null)).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    static async Task<(int ExitCode, string Output, string Error)> StartAsync(string script, Uri? endpoint)
    {
        var start = new ProcessStartInfo("python3", ["-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "onput",
                ["AWS_SECRET_ACCESS_KEY"] = "onput",
                ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_ENDPOINT_URL"] = endpoint?.ToString(),
                ["AWS_EC2_METADATA_DISABLED"] = "true",
                ["PYTHONIOENCODING"] = "utf-8",
            },
        };
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }
}
