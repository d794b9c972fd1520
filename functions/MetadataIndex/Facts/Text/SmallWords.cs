using System.Collections.Frozen;

namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>The words that make up a good part of any text in a language, and that few others have.</summary>
internal static class SmallWords
{
    static readonly (string Language, string Words)[] Table =
    [
        ("en", "the of and to in is that for it was on are as with his they at be this have from or had by not but what all were we when your can said there an which she their if will how about out them then would these so her has him into more could no my than been who its now did"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ich wir"),
        ("fr", "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux d ou cette mais nous comme l elle leur été être ses ont vous je même fait lui deux tout y sans où"),
        ("es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ni ese eso había es son fue"),
        ("it", "di e il la che in un a per è una sono della con non del si da le i al come dei nel alla più gli anche ha ma lo delle su se o dal nella questo essere stato due era tra suo ed perché ci mi"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois são você"),
        ("nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als die bij maar door uit naar heeft dan nog worden wordt ze hij wel geen deze over tot werd had was kan meer of je we heb hun moet"),
        ("sv", "och i att det som en på är av för med den till inte har de ett om var jag sig från vi så kan men när år hade efter vid skulle han eller där nu sin under mot blev alla ska över"),
        ("da", "og i at det er en til af på for den med de der som et har ikke var vil blev om kan men fra han skal ved efter også eller hvad mellem os ud nu sig denne være hun havde være kun"),
        ("nb", "og i det er en til av på for den med de som et har ikke var vil ble om kan men fra han skal ved etter også eller hva mellom oss ut nå seg denne være hun hadde bare jeg"),
        ("fi", "ja on ei se että hän oli ovat mutta kun myös joka niin kuin tai voi olla jos sen ole mukaan nyt vain mitä minä siitä kanssa sitä jotka tämä vielä jo ollut oli hänen olisi"),
        ("pl", "i w na z do się nie to jest że o jak za po od dla przez są był co ale przy tym tego oraz jego może tak już które który także ich tylko było czy ze jej być była również"),
        ("cs", "a v na se je že z s do o i to ve pro za k po by jako jsou ale co od jeho podle který které byl až není však také jen nebo při má být už této bylo tak jak když který"),
        ("sk", "a v na sa je že z s do o i to vo pre za k po by ako sú ale čo od jeho podľa ktorý ktoré bol až nie však aj len alebo pri má byť už tejto bolo tak keď ktorá"),
        ("hu", "a az és hogy nem is egy ez de volt van meg csak már mint el még vagy ha azt ki fel minden kell lesz ezt aki amely volt szerint után pedig mert sem"),
        ("ro", "și de în a la cu pe din care este o că un nu pentru sau mai sunt se ce au fost al ca să prin lui după dar fi ale unei acest această lor le între până"),
        ("tr", "ve bir bu da de için ile olarak olan çok daha en gibi kadar sonra ne var ama ise değil o her ya oldu olduğu tarafından ben mi şey göre yok veya"),
        ("hr", "i u je na se da za su od s a o koji iz kao što do ili ne će bi koja te nije bio sam ali samo po koje bila kako nakon biti svi već može tijekom"),
        ("sl", "in je v na se da za so z ki s pa po od kot tudi ne bi do pri ali iz o še bil kako že le bila sem kar biti lahko med zaradi ter"),
        ("et", "ja on ei et see oli ka kui mis oma ning aga siis või mida ma ta seda ole selle nagu kes veel olid mitte kuid peale"),
        ("lv", "un ir no ar uz par kas ka tas bet lai kā gan arī tika pēc pie tā vai ko nav to bija līdz tikai es šī savu"),
        ("lt", "ir yra į kad su iš tai buvo bet o kaip per apie dėl nuo taip ar kuris jo už tik po jis jų prie gali šis"),
        ("ca", "de la i que el en a els les per un amb del una és no es al més va com o pel són aquest aquesta però seva seu ha dels també fou entre ser sense"),
        ("ru", "и в не на что с он я как это по но из у за к от так же бы то для его она было был мы все вы или если только при когда ещё уже до во который со их"),
        ("uk", "і в не на що з він я як це по але із у за та до від так й для його вона було був ми всі ви або якщо тільки при коли ще вже який є їх про"),
        ("bg", "и на в не за от да се с че е по са ще като това до но или си към а при която който беше му този са със много след аз само"),
        ("sr", "и у је на се да за су од с а о који из као што до или не ће би која те није био сам али само по које била како након бити"),
        ("be", "і ў не на што з ён я як гэта па але з у за да ад так для яго яна было быў мы ўсе вы або калі толькі пры яшчэ ўжо які"),
        ("mk", "и на во не за од да се со дека е по се ќе како тоа до но или си кон а при која кој беше му овој биде што"),
        ("ar", "في من على أن إلى عن هذا التي الذي مع كان ما هذه لا بين ذلك كما قد أو بعد كل وقد هو هي لم"),
        ("fa", "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می او ما اما یا شد"),
        ("ur", "کے میں کی ہے اور سے کا کو اس نے پر یہ کہ ہیں بھی ایک تھا وہ کر جو"),
    ];

    /// <summary>A small word, and the languages that have it.</summary>
    public static readonly FrozenDictionary<string, string[]> Languages = Table
        .SelectMany(row => row.Words.Split(' ').Distinct().Select(word => (word, row.Language)))
        .GroupBy(pair => pair.word, pair => pair.Language)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
