using System.ComponentModel;
using System.Diagnostics;

namespace OnPut.Local.Tests.S3;

/// <summary>Runs other people's clients against the local S3.</summary>
static class OutsideClient
{
    /// <summary>Runs a program that must succeed.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(S3Host host, string folder, string program, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync(host.Url, folder, program, arguments)
            ?? throw new InvalidOperationException($"{program} is not installed.");
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {exitCode}: {output}");
        return output;
    }

    /// <summary>Skips the test where the program, run like this, does not succeed.</summary>
    public static async Task RequireAsync(string why, string program, params string[] arguments)
    {
        var result = await TryRunAsync(new Uri("http://127.0.0.1:1"), Path.GetTempPath(), program, arguments);
        Assert.SkipUnless(result is { ExitCode: 0 }, why);
    }

    static async Task<(int ExitCode, string Output)?> TryRunAsync(Uri endpoint, string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AWS_ENDPOINT_URL"] = endpoint.ToString(),
                ["AWS_ACCESS_KEY_ID"] = "onput",
                ["AWS_SECRET_ACCESS_KEY"] = "onput",
                ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_CONFIG_FILE"] = Path.Combine(folder, "no-config"),
                ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(folder, "no-credentials"),
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            },
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, string.Concat(output));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
