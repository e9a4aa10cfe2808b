package org.chatpadi.reliability.race;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.store.Recorded;

/** Cuts a trail at the boundaries of its commits. */
final class Trails {

    private Trails() {}

    static List<List<Recorded>> commits(List<Recorded> trail) {
        List<List<Recorded>> commits = new ArrayList<>();
        for (Recorded one : trail) {
            if (commits.isEmpty()
                    || !command(commits.get(commits.size() - 1))
                            .equals(one.envelope().command())) {
                commits.add(new ArrayList<>());
            }
            commits.get(commits.size() - 1).add(one);
        }
        return commits;
    }

    static CommandId command(List<Recorded> commit) {
        return commit.get(0).envelope().command();
    }

    static Asked.Key key(List<Recorded> commit) {
        return new Asked.Key(command(commit), commit.get(0).envelope().act().code());
    }

    static long lastSeq(List<Recorded> commit) {
        return commit.get(commit.size() - 1).seq();
    }
}
