using OnPut.Local;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Template;

namespace OnPut.Cli;

/// <summary>Which failures are the user's to mend, and the sentence for each.</summary>
static class Complaint
{
    /// <returns>One sentence that ends with a full stop; null for a failure of our own, which keeps its stack trace.</returns>
    public static string? About(Exception failure) => failure switch
    {
        UserErrorException or TemplateException or LocalCloudPortException or LocalCloudDataException or FunctionBuildException => Sentence(failure.Message),
        UnauthorizedAccessException or IOException => Sentence(failure.Message),
        _ => null,
    };

    static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
