using System.CommandLine;
using OnPut.Cli.Asking.Sources;

namespace OnPut.Cli.Asking;

/// <summary>The options that say where the journal is and where it is kept meanwhile.</summary>
sealed class AskingOptions
{
    readonly Option<DirectoryInfo?> _data = new("--data")
    {
        Description = "Read a local cloud's data folder instead of asking the running one.",
        HelpName = "DIR",
    };

    readonly S3PlaceOptions _place = new();

    readonly Option<string?> _bucket = new("--bucket")
    {
        Description = "The derived bucket. In a local cloud the one whose name contains \"derived\" by default.",
        HelpName = "NAME",
    };

    readonly Option<string> _prefix = new("--prefix")
    {
        Description = "What stands before journal/ in the bucket.",
        HelpName = "PREFIX",
        DefaultValueFactory = _ => "",
    };

    readonly Option<DirectoryInfo?> _cache = new("--cache")
    {
        Description = "The folder that keeps the journal's files for the next question. The user's cache folder by default.",
        HelpName = "DIR",
    };

    readonly Option<bool> _noCache = new("--no-cache") { Description = "Keep nothing for the next question." };

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        _place.AddTo(command);
        foreach (var option in new Option[] { _bucket, _prefix, _cache, _noCache })
            command.Options.Add(option);
    }

    /// <summary>Fetches the journal and opens it.</summary>
    /// <exception cref="UserErrorException">There is no journal to be had.</exception>
    public async Task<JournalDatabase> OpenAsync(
        ParseResult parsed, Terminal terminal, JournalPeriod period, CancellationToken cancellationToken)
    {
        using var source = await JournalSources.OpenAsync(
            new(parsed.GetValue(_data)?.FullName, _place.Of(parsed), parsed.GetValue(_bucket), parsed.GetRequiredValue(_prefix)),
            cancellationToken);
        var temporary = parsed.GetValue(_noCache) ? Directory.CreateTempSubdirectory("onput-journal-").FullName : null;
        try
        {
            var cache = new JournalCache(temporary ?? parsed.GetValue(_cache)?.FullName ?? CacheFolder.OfUser(), TimeProvider.System);
            var progress = new DownloadProgress(terminal.IsErrorWatched ? terminal.Error : null, TimeProvider.System);
            var files = await cache.FetchAsync(source, period, progress, cancellationToken);
            return await Task.Run(() => JournalDatabase.Open(files, temporary, cancellationToken), cancellationToken);
        }
        catch
        {
            if (temporary is not null)
                Directory.Delete(temporary, recursive: true);
            throw;
        }
    }
}
