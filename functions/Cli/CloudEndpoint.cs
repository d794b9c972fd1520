using System.Net.Sockets;

namespace OnPut.Cli.Invoke;

/// <summary>Where the invoked function finds S3: <c>AWS_ENDPOINT_URL</c>, or a local cloud on the default port.</summary>
static class InvokeEndpoint
{
    /// <summary>Looks before a process is started: a function that cannot reach S3 fails in a way that explains nothing.</summary>
    /// <exception cref="UserErrorException">Nothing answers there.</exception>
    public static async Task<Uri> FindAsync(CancellationToken cancellationToken)
    {
        var configured = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL");
        if (!Uri.TryCreate(string.IsNullOrEmpty(configured) ? $"http://127.0.0.1:{SharedOptions.DefaultPort}" : configured, UriKind.Absolute, out var endpoint))
            throw new UserErrorException($"AWS_ENDPOINT_URL is '{configured}', expected a URL such as http://127.0.0.1:4566.");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
            return endpoint;
        }
        catch (SocketException problem)
        {
            throw new UserErrorException(
                $"nothing answers at {endpoint}; start the local cloud with 'onput up', or set AWS_ENDPOINT_URL to where it is.", problem);
        }
    }
}
