using System.Net;
using System.Net.Sockets;

namespace OnPut.Local;

/// <summary>
/// The socket of a server on 127.0.0.1, bound before the server exists: queue URLs and functions need the port first,
/// and a client that comes too early waits instead of being refused.
/// </summary>
sealed class LocalCloudListener : IDisposable
{
    readonly Socket _socket;

    LocalCloudListener(Socket socket)
    {
        _socket = socket;
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}");
    }

    public Uri Endpoint { get; }

    public ulong Handle => (ulong)_socket.Handle;

    /// <param name="port">0 for any free port.</param>
    /// <exception cref="LocalCloudPortException">Another program listens there, or may alone.</exception>
    public static LocalCloudListener Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(512);
            return new LocalCloudListener(socket);
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            socket.Dispose();
            throw new LocalCloudPortException(port, failure);
        }
    }

    public void Dispose() => _socket.Dispose();
}
