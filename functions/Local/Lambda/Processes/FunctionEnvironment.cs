using System.Collections;
using System.Globalization;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Processes;

/// <summary>The environment variables of a function's process (AWS: "Defined runtime environment variables").</summary>
static class FunctionEnvironment
{
    static readonly string NoFile = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    /// <param name="awsEndpoint">Where the function's AWS clients go.</param>
    /// <param name="runtimeApi">The value of <c>AWS_LAMBDA_RUNTIME_API</c>.</param>
    public static Dictionary<string, string> Of(
        FunctionResource function, LaunchCommand command, Uri awsEndpoint, string runtimeApi, string logStream)
    {
        var variables = Inherited();
        foreach (var (name, value) in function.Environment)
            variables[name] = value;

        variables["AWS_ENDPOINT_URL"] = awsEndpoint.GetLeftPart(UriPartial.Authority);
        variables["AWS_ACCESS_KEY_ID"] = LocalAccount.RootKey;
        variables["AWS_SECRET_ACCESS_KEY"] = LocalAccount.RootKey;
        variables["AWS_REGION"] = LocalAccount.Region;
        variables["AWS_DEFAULT_REGION"] = LocalAccount.Region;
        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        // The developer's own profiles must not decide what a function does.
        variables["AWS_CONFIG_FILE"] = NoFile;
        variables["AWS_SHARED_CREDENTIALS_FILE"] = NoFile;

        variables["AWS_LAMBDA_RUNTIME_API"] = runtimeApi;
        variables["AWS_LAMBDA_FUNCTION_NAME"] = function.Name;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemorySize.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{function.Name}";
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = logStream;
        variables["LAMBDA_TASK_ROOT"] = command.TaskRoot;
        variables["_HANDLER"] = function.Handler;
        return variables;
    }

    static Dictionary<string, string> Inherited()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (!name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("_X_AMZN_", StringComparison.Ordinal))
                variables[name] = (string?)variable.Value ?? "";
        }
        return variables;
    }
}
