using System.Globalization;

namespace OnPut.Cli.Asking.Sources;

/// <summary>One line on the terminal while much is fetched; silent where nobody looks.</summary>
sealed class DownloadProgress(TextWriter? terminal, TimeProvider time)
{
    const int MuchFiles = 50;
    const long MuchBytes = 20_000_000;
    const string ClearLine = "\r\u001b[K";
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    readonly Lock _lock = new();
    bool _isShown;
    int _files;
    int _fetchedFiles;
    long _fetchedBytes;
    long _lastShown;

    public void Begin(int files, long bytes)
    {
        (_files, _fetchedFiles, _fetchedBytes) = (files, 0, 0);
        _isShown = terminal is not null && (files >= MuchFiles || bytes >= MuchBytes);
    }

    public void Fetched(long bytes)
    {
        if (!_isShown)
            return;
        lock (_lock)
        {
            _fetchedFiles++;
            _fetchedBytes += bytes;
            if (_lastShown != 0 && time.GetElapsedTime(_lastShown) < Between)
                return;
            _lastShown = time.GetTimestamp();
            terminal!.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{ClearLine}fetching the journal: {_fetchedFiles:N0} of {_files:N0} files, {_fetchedBytes / 1e6:N1} MB"));
        }
    }

    public void End()
    {
        if (_isShown)
            terminal!.Write(ClearLine);
    }
}
