using System.Net.Sockets;

namespace OnPut.Cli;

/// <summary>Where S3 is spoken: where an option says, <c>AWS_ENDPOINT_URL</c>, or a local cloud on the default port.</summary>
static class CloudEndpoint
{
    /// <summary>Looks before anything is started: what cannot reach S3 fails later, and in ways that explain nothing.</summary>
    /// <param name="given">The option's value; null where there is none.</param>
    /// <param name="remedy">What to do where nothing answers.</param>
    /// <exception cref="UserErrorException">It is no URL, or nothing answers there.</exception>
    public static async Task<Uri> FindAsync(string? given, string remedy, CancellationToken cancellationToken)
    {
        var configured = given ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL");
        var text = string.IsNullOrEmpty(configured) ? $"http://127.0.0.1:{SharedOptions.DefaultPort}" : configured;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            throw new UserErrorException(
                $"{(given is null ? "AWS_ENDPOINT_URL" : "--endpoint")} is '{configured}', expected a URL such as http://127.0.0.1:4566.");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
            return endpoint;
        }
        catch (SocketException problem)
        {
            throw new UserErrorException($"nothing answers at {endpoint}; {remedy}.", problem);
        }
    }
}
