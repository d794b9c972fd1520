using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// libvips as this process uses it: only the loaders of the formats sniffed here, no cache of operations (nothing is
/// rendered twice), its log kept instead of written to stderr. Made on the first picture, so that the native
/// library is not started for less.
/// </summary>
internal sealed class Libvips : IDisposable
{
    const string LogDomain = "VIPS";
    const string ObjectDomain = "GLib-GObject";
    const int MostLines = 8;

    readonly List<string> _log = [];
    readonly uint _logHandler;
    readonly uint _objectHandler;
    bool _lost;

    /// <param name="concurrency">Threads a picture.</param>
    /// <exception cref="DllNotFoundException">The native library is not beside the executable.</exception>
    public Libvips(int concurrency)
    {
        if (!ModuleInitializer.VipsInitialized)
            throw new DllNotFoundException("libvips did not start. Is its native library beside the executable?", ModuleInitializer.Exception);
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in PictureLoader.Families)
            Operation.Block(loader, false);
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = concurrency;
        _logHandler = Log.SetLogHandler(LogDomain, Enums.LogLevelFlags.Warning, Keep);
        _objectHandler = Log.SetLogHandler(ObjectDomain, Enums.LogLevelFlags.Critical, (_, _, _) => Volatile.Write(ref _lost, true));
    }

    /// <summary>Forgets what earlier pictures left in the error buffer and in the log, both of which belong to the process.</summary>
    public void Clear()
    {
        // The constructor of this exception is the one public door to "read and clear the error buffer".
        _ = new VipsException(string.Empty);
        Volatile.Write(ref _lost, false);
        lock (_log)
            _log.Clear();
    }

    /// <summary>
    /// True where libvips could not hold a number of the picture (a side of 10^8 and more) and went on with another:
    /// what the header says is then not what the decoder will do.
    /// </summary>
    public bool HasLostANumber => Volatile.Read(ref _lost);

    /// <summary>What libvips had to say about the picture, as one line without its own call names.</summary>
    public string Explain(VipsException failure)
    {
        lock (_log)
            return VipsReason.From(failure.Message, _log);
    }

    public void Dispose()
    {
        Log.RemoveLogHandler(LogDomain, _logHandler);
        Log.RemoveLogHandler(ObjectDomain, _objectHandler);
    }

    void Keep(string domain, Enums.LogLevelFlags level, string message)
    {
        lock (_log)
        {
            if (_log.Count < MostLines)
                _log.Add(message);
        }
    }
}
