using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace OnPut.Local.Tests.Http;

/// <summary>Connects every host name to this machine: not every resolver knows the names under <c>localhost</c>.</summary>
sealed class LoopbackHttpClientFactory : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}
