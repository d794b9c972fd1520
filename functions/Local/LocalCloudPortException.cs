namespace OnPut.Local;

/// <summary>The port that the local cloud was to listen on is taken.</summary>
public sealed class LocalCloudPortException(int port, Exception inner)
    : Exception($"port {port} of 127.0.0.1 is in use by another program; end it or choose another port", inner)
{
    public int Port { get; } = port;
}
